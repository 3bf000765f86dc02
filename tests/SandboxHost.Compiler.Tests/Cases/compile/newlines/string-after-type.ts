type A = 1
"use strict"
function f() { type B = 1; "use strict"; }
