                           
                          ;
                       
                            
                  
export {         g };
const g = 1;
           
           
