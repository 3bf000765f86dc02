let a                          = x;
let b            = y;
