@a function f() {}  //! "Unexpected token 'function'"
