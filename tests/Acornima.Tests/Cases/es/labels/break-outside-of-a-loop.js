break  //! "Illegal break statement"
