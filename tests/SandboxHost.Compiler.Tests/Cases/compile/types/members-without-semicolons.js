let o   
   
           
          
      
     
        
     
        
  = x
