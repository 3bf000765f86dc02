a \ b  //! "Invalid or unexpected token"
