function f() {} /a/.b;
class A {} /a/.b;
;              /a/.b;
;          
/a/.b;
var D; (function (D) {})(D || (D = {})); /a/.b;

