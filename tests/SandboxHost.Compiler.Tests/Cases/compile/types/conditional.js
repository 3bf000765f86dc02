                                                            
let c                      = 1;
