1.5n  //! "Invalid or unexpected token"
