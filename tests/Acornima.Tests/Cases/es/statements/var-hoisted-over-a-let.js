{ let a; { var a } }  //! "Identifier 'a' has already been declared"
