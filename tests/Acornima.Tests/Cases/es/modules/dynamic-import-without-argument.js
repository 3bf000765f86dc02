import()  //! "Unexpected token ')'"
