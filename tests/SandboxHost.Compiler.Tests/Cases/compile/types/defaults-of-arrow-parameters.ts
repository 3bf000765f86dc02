let x = (a: T = b) => a;
let y = (a: T = b ? c : d) => a;
let z = (a: T = (b): c => d) => a;
let w = (a = b as T, { c = d! }: E = {}) => a
