function eval() { 'use strict' }  //! "Unexpected eval or arguments in strict mode"
