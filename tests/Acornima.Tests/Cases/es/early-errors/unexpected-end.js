function f() {  //!+1 "Unexpected end of input"
