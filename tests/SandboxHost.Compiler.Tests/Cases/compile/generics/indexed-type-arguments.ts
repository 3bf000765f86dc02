f(a<b[c]>(d), a<b[0]>(d), a<b["c"]>(d));
f(a<b[c+1]>(d))
