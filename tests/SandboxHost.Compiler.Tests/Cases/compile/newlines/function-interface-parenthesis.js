x = function () {}
;             
(y)
