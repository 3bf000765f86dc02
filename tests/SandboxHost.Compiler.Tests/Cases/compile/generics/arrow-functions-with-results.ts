var x = <T>(y) : z => w;
var a = <T>(b): c is d => e;
var f = <T>(this: A, b) => c;
