h("div", { ["__proto__"]:  x , constructor: "a", toString: true});
h("div", { ["__proto__"]: "b"});
