3in []  //! "Invalid or unexpected token"
