class A { #a; m() { #a } }  //! "Unexpected identifier '#a'"
