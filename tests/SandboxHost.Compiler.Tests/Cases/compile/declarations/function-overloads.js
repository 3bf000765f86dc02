                   
                            
function f(x ) {}                           
export function g(x ) {}                                   
async function h() {}
