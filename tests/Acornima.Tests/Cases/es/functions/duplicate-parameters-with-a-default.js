function f(a, a = 1) {}  //! "Duplicate parameter name not allowed in this context"
