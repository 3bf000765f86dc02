({ a }) = {}  //! "Invalid left-hand side in assignment"
