x
;             
(y)
