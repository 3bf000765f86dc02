h("div", null,...a );
h("div", null,...a ,b );
h("div", { a: h("b", null)});
h("div", { a: h(Fragment, null)});
h("div", { a:  h("b", null) });
h("div", { a:  h("b", null) , c:  h(Fragment, null) });
