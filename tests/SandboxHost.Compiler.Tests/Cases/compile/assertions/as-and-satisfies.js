x     ;
x          ;
x            ;
x         ;
(x     ).z;
(x     )();
(x       ) = 1;
(     x) = 1;
x  = 1;
x .y = 1;
(x            ) = 1;
x ++;
--x ;
(x       )++;
[x       ] = y;
({ a: x        } = y);
[x ] = y;
({ a: x  } = y);
for (x        of y) {} for ((x       ) in y) {}
