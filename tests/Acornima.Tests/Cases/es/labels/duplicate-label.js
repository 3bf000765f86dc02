a: a: ;  //! "Label 'a' has already been declared"
