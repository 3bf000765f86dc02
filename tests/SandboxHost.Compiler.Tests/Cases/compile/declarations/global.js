                                                                      
x
