const x = a<b> in c;
const y = a<b> instanceof c;
const z = a<b> == c;
const w = a<b> | c;
