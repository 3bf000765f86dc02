1 /* comment  //! "Unterminated comment"
