let x    
   = y
