class C { constructor(public x) { "use strict" } }
