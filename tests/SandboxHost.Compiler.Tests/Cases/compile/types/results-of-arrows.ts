let x = (a): (b: c) => d => e;
let y = (a): ((b) => c) => d;
let z = (a): { b: c } => d;
let w = (a): [b] => c;
let v = (a): new () => b => c;
let u = (a): b extends c ? d : e => f
