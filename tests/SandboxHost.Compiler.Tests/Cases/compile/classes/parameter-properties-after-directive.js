class C { x; constructor(       x) { "use strict"; this.x = x; } }
