return 1  //! "Illegal return statement"
