'use strict'; function f(eval) {}  //! "Unexpected eval or arguments in strict mode"
