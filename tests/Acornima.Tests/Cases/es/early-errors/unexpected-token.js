var 1  //! "Unexpected number"
