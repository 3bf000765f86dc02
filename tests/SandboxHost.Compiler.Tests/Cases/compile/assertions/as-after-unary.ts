!x as y;
-x as y;
typeof x as y;
await x as y;
x++ as y;
new x as y;
x ** y as z;
(x as y) ** z;
