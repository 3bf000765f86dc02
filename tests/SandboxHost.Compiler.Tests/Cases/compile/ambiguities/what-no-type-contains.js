x = a<b && c>(d);
x = a<b + c>(d);
x = a<b()>(c);
x = a<b.c()>(d)
