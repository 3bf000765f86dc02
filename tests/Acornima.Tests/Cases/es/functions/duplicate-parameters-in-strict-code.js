'use strict'; function f(a, a) {}  //! "Duplicate parameter name not allowed in this context"
