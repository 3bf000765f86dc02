var x =              (y   ) => y;
var z =       (a) => a;
var w =     (a) => a;
var v =          (a) => a;
var u =        (a) => a;
