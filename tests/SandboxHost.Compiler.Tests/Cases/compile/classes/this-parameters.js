function f(       ) {} function g(         b) {} function h(    ) {} const o = { m(         b) {} };
class C { m(          )       {} } const k = function (         ...b       ) {};
