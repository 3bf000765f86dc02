function f(this: A) {} function g(this: A, b) {} function h(this) {} const o = { m(this: A, b) {} };
class C { m(this: this): void {} } const k = function (this: A, ...b: any[]) {};
