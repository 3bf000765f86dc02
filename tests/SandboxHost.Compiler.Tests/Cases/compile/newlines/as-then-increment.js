x       
++y
