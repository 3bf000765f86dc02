a < b;
a   (c);
f   (x);
a       (c);
x     ;
x ;
const y = h("div", null,x      ,y  ,f   (z) );
