class A { a = arguments }  //! "'arguments' is not allowed in class field initializer or static initialization block"
