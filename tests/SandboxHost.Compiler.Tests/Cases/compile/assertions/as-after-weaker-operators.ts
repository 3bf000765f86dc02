a && b as T + c;
a == b as T * c;
a < b as T + c;
a | b as T & c;
a in b as T * c;
a + b as T in c;
a ?? b as T * c
