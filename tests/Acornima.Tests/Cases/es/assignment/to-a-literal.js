1 = 1  //! "Invalid left-hand side in assignment"
