h(a.b, null); h(a.b, null); h("a:b", null); h("a", null ); h("a", null)
; h(Fragment, null);
