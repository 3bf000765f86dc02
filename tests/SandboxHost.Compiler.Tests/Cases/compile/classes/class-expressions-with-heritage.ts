var x = class<T> extends Y<T> implements Z {};
var w = class A<T> {};
var v = class implements B {};
var u = class extends C implements D {}
