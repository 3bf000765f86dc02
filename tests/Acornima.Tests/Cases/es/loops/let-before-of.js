for (let of []) ;  //! "Unexpected token '['"
