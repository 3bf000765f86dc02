let u: | A | B = 1, i: & A & B = 2, v: | A = 3;
type U =
  | A
  | B
let z = 1
