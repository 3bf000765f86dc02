                          
x
