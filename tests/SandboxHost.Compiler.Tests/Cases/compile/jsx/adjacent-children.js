h("a", null,b ,c );
h("a", null,(b, c) );
h("a", null,b , "c",d );
h("a", null, h("b", null), h("c", null));
h("a", null, h("b", null), "c");
h("a", null, "b",  h("c", null))
