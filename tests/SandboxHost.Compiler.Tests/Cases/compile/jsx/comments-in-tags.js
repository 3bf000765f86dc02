h(A, { /* c */ b: true, /* d */  ...e } /* f */ ); h(A, { // x
  b: "c"} // y
  // z
)
