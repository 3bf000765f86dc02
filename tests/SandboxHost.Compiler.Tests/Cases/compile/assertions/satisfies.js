let x = y                             ;
let a = (b            ).d;
let e = { f: 1 }            ;
let h = i             ? k : l;
const m = async () => n            
