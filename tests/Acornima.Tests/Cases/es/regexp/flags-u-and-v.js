/a/uv  //! "Invalid regular expression flags"
