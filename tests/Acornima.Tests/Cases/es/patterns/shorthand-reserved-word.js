({ if } = {})  //! "Unexpected token 'if'"
