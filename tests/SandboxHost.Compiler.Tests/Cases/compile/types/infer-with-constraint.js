                                                                       
                                                               
                                                     
                                                                    
let x = 1;
