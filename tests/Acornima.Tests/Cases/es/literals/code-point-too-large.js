'\u{110000}'  //! "Invalid Unicode escape sequence"
