                                                                                                                                                                  
x
