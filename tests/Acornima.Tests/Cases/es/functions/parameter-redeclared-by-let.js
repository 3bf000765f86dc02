function f(a) { let a }  //! "Identifier 'a' has already been declared"
