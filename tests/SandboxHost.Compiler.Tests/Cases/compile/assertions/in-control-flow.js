if (x       ) y       ; else z       
if (x) y 
else z 
