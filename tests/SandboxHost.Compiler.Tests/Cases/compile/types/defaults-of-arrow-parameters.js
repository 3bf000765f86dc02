let x = (a    = b) => a;
let y = (a    = b ? c : d) => a;
let z = (a    = (b)    => d) => a;
let w = (a = b     , { c = d  }    = {}) => a
