h("div", null,    (x   ) => x );
h("div", { a: h(T, null)} );
h("div", null,h(T, { extends:  1 }) );
h(T, { extends: true});
h(T, { extends: "a"});
h(T, { extends: true});
