f(a          (d));
f(a<b, c>d);
f(a      (d));
f(a < b, c > d);
f(a<b,c>-d)
