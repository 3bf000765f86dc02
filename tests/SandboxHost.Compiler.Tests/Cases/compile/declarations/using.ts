using x: A = y;
await using z = w;
using = 1;
using(x);
{ using a: B = c as D; }
