              
   
x
