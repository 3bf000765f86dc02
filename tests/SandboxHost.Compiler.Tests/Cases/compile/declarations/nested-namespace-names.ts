namespace A.B.C { export type D = 1 } declare namespace X.Y { let z } module M { }
