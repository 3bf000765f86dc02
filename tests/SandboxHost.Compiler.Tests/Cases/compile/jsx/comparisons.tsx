a < b;
a < b && c > d;
(a < b) > c;
a<b>(c);
f(a < b, c > (d));
if (a < b) { <c/> }
