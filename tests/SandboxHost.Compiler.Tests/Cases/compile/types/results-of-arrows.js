let x = (a)              => e;
let y = (a)             => d;
let z = (a)           => d;
let w = (a)      => c;
let v = (a)              => c;
let u = (a)                      => f
