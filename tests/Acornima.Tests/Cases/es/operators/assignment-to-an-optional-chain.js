a?.b = 1  //! "Invalid left-hand side in assignment"
