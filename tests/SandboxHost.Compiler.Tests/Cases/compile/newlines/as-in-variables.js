let x = y       
let z = y ;     
(a)
