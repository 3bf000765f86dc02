var x =    (y)     => w;
var a =    (b)         => e;
var f =    (         b) => c;
