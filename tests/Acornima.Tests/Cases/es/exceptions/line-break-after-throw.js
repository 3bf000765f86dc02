throw  //! "Illegal newline after throw"
1
