1++  //! "Invalid left-hand side expression in postfix operation"
