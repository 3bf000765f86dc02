const x = y
;                
(z)
