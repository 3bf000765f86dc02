h("div", null /* c */ ); h("div", null  ); h("div", null,a  /* c */ ,b ); h("div", null 
 // c
 ); h("div", { a:  /* c */ b }); h("div", { /* c */ a: "b"} // f
); h("div", null // c
, "x")
