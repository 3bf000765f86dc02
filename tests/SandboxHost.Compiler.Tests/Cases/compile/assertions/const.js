let x = a                     ;
let y =        ["a"]            ;
let z = `a`         ;
let w = -1         ;
let v = { a: 1 }         ;
