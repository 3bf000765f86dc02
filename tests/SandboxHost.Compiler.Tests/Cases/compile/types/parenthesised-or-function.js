let x                               = null;
let y           = z;
let w                  = d;
let v                   = d;
let u                 = c;
let s           = c;
