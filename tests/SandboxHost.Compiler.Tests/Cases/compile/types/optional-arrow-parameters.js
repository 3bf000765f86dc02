let x = (a, b    ) => a;
let y = (a ) => a;
let z = (a , b ) => a;
let w = (a     ) => a;
let v = (a = 1, b    ) => a;
let u = ({ a }    ) => a;
let t = ([a] ) => a
