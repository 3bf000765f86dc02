'use strict'; if (1) function f() {}  //! "In strict mode code, functions can only be declared at top level or inside a block."
