const f = (
  x        ,
           
      
) => { a };
