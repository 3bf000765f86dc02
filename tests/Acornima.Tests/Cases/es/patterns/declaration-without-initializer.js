let { a }  //! "Missing initializer in destructuring declaration"
