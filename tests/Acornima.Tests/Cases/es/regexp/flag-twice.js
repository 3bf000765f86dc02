/a/gg  //! "Invalid regular expression flags"
