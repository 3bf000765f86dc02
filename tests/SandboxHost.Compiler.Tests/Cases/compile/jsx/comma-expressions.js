h("div", { a:  (b, c)},(d, e))
