class A { m() { with (a) ; } }  //! "Strict mode code may not include a with statement"
