for (var i = 0 in {}; ;) ;  //! "Unexpected token ';'"
