f(a      (d), a      (d), a        (d));
f(a<b[c+1]>(d))
