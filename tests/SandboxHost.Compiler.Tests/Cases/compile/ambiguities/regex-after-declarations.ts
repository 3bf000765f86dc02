function f() {} /a/.b;
class A {} /a/.b;
interface B {} /a/.b;
type C = 1;
/a/.b;
enum D {} /a/.b;

