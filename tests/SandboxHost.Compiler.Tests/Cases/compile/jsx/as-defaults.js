const { a = h("b", null) } = c;
function f(a = h("b", null), { c = h("d", null) } = {}) {} class A { x = h("b", null); static y = h("c", null); [h("d", null)] = 1 }
