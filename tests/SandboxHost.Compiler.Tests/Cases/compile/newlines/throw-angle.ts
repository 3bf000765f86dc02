function f() { throw <
T>x; }
