x ;     
(y)
