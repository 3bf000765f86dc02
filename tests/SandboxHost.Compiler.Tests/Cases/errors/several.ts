// One error in a statement does not hide those in the next.
let a = ;                            //! SH1001 "Unexpected token ';'"
function f(; {}                      //! SH1001 "Unexpected token ';'"
let b: = 1;                          //! SH1001 "Unexpected token '='"
type C = ;                           //! SH1001 "Unexpected token ';'"
const fine: number = 1;
interface D { x: 1 y: 2 }            //! SH1001 "Unexpected identifier 'y'"
class E { x = ; }                    //! SH1001 "Unexpected token ';'"
enum F { A B }                       //! SH1001 "Unexpected identifier 'B'"
break;                               //! SH1003 "break"
let fine = 2;                        //! SH1003 "already been declared"
