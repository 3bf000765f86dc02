!x     ;
-x     ;
typeof x     ;
await x     ;
x++     ;
new x     ;
x ** y     ;
(x     ) ** z;
