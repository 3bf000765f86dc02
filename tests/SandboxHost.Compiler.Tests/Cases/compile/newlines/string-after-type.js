;         
"use strict"
function f() { ;           "use strict"; }
