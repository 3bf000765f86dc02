function f(a = 1) { 'use strict' }  //! "Illegal 'use strict' directive in function with non-simple parameter list"
