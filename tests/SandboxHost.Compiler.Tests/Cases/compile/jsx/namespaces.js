h("ns:Tag", null);
h("Ns:tag", null);
h("Ns:Tag", { "a:b": "c"});
h("A-b", null);
h(_a, null);
h($, null);
h($a.b, null);
h(_, null)
