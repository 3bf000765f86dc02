var x = class    extends Y                 {};
var w = class A    {};
var v = class              {};
var u = class extends C              {}
