x
;                         
(y)
