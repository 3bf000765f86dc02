x       
+ y
