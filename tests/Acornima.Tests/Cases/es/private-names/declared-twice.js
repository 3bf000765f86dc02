class A { #a; #a }  //! "Identifier '#a' has already been declared"
