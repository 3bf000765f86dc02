a
                  
function f() {}
(b)
