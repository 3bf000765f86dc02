let x             = 1;
let y         = 1;
let z      = 1;
let w            = 2;
