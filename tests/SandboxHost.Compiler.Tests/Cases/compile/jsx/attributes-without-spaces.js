h("a", { b: "c",d: "e"});
h("a", { b:  c ,d:  e });
h("a", { b:  c , ...d });
h("a", {  ...b ,c: true})
