const C = class { x; constructor(       x) { this.x = x;} };
const D = class    {};
const E = class F    extends G                 {};
const I = class              {}
