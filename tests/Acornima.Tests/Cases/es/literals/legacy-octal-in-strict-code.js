'use strict'; 010  //! "Octal literals and decimals with leading zeros are not allowed in strict mode"
