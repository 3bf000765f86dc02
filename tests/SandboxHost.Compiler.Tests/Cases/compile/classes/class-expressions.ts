const C = class { constructor(public x) {} };
const D = class<T> {};
const E = class F<T> extends G<T> implements H {};
const I = class implements J {}
