a ? h("b", null, "c") : h("d", null, "e");
a ? (h("b", null)) : (h("c", null));
a ? h("b", null) : c => h("d", null);
a ? (b)    => h("d", null) : h("e", null)
