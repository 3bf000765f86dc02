                  
                           
function f(x ) {}
                                 
export default function g(x      ) {}
