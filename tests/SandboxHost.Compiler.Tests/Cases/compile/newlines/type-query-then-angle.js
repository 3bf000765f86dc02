var a;         
   (c)
