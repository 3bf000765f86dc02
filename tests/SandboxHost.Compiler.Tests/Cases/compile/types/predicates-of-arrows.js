let x = (a   , b)          => e;
let y = (a)            => { };
let z = (a)                 => {};
let w = ()            => 1;
let v = (a)           => a
