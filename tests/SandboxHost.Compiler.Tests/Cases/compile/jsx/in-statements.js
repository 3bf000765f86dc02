function* f() { yield h("a", null); return h("a", null
) } () => h("a", null); async () => await h("a", null); a = h("b", null); ({ a: h("b", null) }); `${h("a", null)}`; if (h("a", null)) h("b", null); else h("c", null); case_: h("d", null); export default h("e", null);
