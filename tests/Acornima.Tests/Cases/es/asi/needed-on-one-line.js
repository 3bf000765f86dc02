var a var b  //! "Unexpected token 'var'"
