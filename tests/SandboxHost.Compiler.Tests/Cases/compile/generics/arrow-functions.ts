var x = <T extends U>(y: T) => y;
var z = <T, U>(a) => a;
var w = <T,>(a) => a;
var v = <const T>(a) => a;
var u = <T = X>(a) => a;
