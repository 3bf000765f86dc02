<!-- no  //! "Unexpected token '<'"
