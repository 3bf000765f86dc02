'use strict'; eval = 1  //! "Unexpected eval or arguments in strict mode"
