const f = async (
  x        ,
           
      
) => { a };
