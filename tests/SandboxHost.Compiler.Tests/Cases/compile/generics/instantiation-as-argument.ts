f(a<b>, c);
f(a<b>);
f(a<b>, c<d>);
