/*a/  //! "Unterminated comment"
