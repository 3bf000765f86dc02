1 + () => 2  //! "Unexpected token '=>'"
