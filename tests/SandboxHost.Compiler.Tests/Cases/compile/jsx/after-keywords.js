function f() { return h("a", null) }
function* g() { yield h("b", null); yield*h(Fragment, null) }
x = typeof h("c", null); y = z in h("d", null);
export default h("e", null);
