a ? (b) : { c: d => e };
a ? { b: (c)    => e } : f;
a ? [(b)    => d] : e;
a ? f((b)    => d) : e
