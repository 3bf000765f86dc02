let f              ;
let g                  ;
let h                   ;
let i               ;
let j                 ;
