                                                                                                                                                                
let x                    = y;
