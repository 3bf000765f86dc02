let a                                = 1;
let b = c ? (d)    => f : g;
