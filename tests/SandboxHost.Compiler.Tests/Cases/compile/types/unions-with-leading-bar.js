let u          = 1, i          = 2, v      = 3;
        
     
     
let z = 1
