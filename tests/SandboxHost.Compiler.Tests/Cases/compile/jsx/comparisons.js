a < b;
a < b && c > d;
(a < b) > c;
a   (c);
f(a          (d));
if (a < b) { h("c", null) }
