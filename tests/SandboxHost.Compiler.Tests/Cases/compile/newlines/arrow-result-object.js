const f = (x            
           
) => x;
