x = y ;      
(c)
