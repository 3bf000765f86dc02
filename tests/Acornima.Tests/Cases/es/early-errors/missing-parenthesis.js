if (1 2  //! "Unexpected number"
