h("a", null,/* x */ b /* y */ ); h("a", null, // x
 b // y
 ); h("a", { b:  c // x
 }); h("a", {  .../* x */b /* y */ }); h("a", {  /* z */...b })
