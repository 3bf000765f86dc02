for (let a = 1 of []) ;  //! "for-of loop variable declaration may not have an initializer."
