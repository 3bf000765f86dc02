class A { #constructor }  //! "Classes may not have a private field named '#constructor'"
