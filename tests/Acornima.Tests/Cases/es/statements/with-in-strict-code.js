'use strict'; with (a) ;  //! "Strict mode code may not include a with statement"
