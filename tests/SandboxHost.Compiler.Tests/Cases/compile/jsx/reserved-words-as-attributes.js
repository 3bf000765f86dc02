h("div", { a: "1", a: "2"});
h("div", { if: "a", class:  b , this:  c , new: true})
