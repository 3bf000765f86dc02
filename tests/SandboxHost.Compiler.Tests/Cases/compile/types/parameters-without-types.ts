let f: (x?) => void;
let g: (x?, y?) => void;
let h: (...args) => void;
let i: () => asserts;
let j: (a = 1) => void;
