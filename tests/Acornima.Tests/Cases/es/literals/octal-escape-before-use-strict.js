function f() { '\01'; 'use strict' }  //! "Octal escape sequences and \8, \9 are not allowed in strict mode"
