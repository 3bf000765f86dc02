`${1}  //!+1 "Unterminated template literal"
