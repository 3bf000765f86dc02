using x    = y;
await using z = w;
using = 1;
using(x);
{ using a    = c     ; }
