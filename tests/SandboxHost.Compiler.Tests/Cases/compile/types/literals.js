let a                                                                                  ;
