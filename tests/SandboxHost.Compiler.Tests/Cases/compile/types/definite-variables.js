let x         ;
let y        , z    ;
var w    
