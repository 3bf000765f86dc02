x // comment
;         
(z)
