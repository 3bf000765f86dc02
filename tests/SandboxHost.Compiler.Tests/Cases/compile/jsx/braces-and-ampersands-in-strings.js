h("a", { b: "{c}"});
h("a", { b: "<c>"});
h("a", null, "b & c");
h("a", { b: "c & d"});
h("a", null, "&");
h("a", null, "&&");
h("a", null, "&amp;");
h("a", null, "<b>");
h("a", null, "\u0000A\uD83D")
