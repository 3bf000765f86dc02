class {}  //! "Unexpected token '{'"
