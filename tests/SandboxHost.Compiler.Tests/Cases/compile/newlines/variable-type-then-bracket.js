let x;  
[0].foo
let y;       
(1)
