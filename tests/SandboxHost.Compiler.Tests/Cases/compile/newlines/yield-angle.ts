function* f() { yield <
T>x; }
