() => {} = 1  //! "Unexpected token '='"
