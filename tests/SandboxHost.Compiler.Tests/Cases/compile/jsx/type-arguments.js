h(List, {       a:  b });
h(List, null      , "x");
h(A.B, null   );
h(List, null      );
h("a", null   );
h(List, {                      ...y })
