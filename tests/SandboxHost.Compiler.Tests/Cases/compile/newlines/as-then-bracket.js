x ;     
[y]
