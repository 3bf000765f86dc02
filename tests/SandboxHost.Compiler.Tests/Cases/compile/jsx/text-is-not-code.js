h("div", null, "a " ,"b"  , " c");
h("div", null, "\"quoted\" 'text' \\n \\u0041 `x` // not comment /* nor this */");
