                                        
                          
                                  
export          class E {}                                                             export var I; (function (I) { I[I["J"] = 0] = "J"; })(I || (I = {})); export var K; (function (K) { K[K["L"] = 0] = "L"; })(K || (K = {}));                                                          
