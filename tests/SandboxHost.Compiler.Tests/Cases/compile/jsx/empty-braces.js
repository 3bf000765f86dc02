h("a", null // comment
 ); h("a", null /* a */ /* b */ ); h("a", null,
  /* a */
  b
  // c
 )
