(x            )     (1);
x    (1);
(x)   (y);
x()   (y);
x[y]   (z);
`a`   (b);
this   (x);
super_   (y);
import.meta   (x)
