let x = (a, b?: T) => a;
let y = (a?) => a;
let z = (a?, b?) => a;
let w = (a? : T) => a;
let v = (a = 1, b?: T) => a;
let u = ({ a }?: T) => a;
let t = ([a]?) => a
