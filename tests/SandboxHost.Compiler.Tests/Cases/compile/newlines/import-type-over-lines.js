           
            
           
                
x
