const f = (x          
       ) => x;
