let a = b                          ;
let c = d                          ;
let h = i               ;
let k = (l     ) .n   (p     )      ;
