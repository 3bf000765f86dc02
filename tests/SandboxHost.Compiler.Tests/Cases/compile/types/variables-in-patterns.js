const { a }           = b, { c = 1      }      = d;
const [e = f ]    = g;
let h   , i   
