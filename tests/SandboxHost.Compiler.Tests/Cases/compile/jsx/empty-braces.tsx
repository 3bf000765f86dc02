<a>{// comment
}</a>; <a>{/* a */ /* b */}</a>; <a>{
  /* a */
  b
  // c
}</a>
