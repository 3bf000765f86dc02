let x = y as any
let z = y as any
(a)
