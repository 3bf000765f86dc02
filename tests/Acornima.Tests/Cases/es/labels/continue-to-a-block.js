a: { continue a }  //! "Illegal continue statement: 'a' does not denote an iteration statement"
