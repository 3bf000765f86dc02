f   (y)   (w);
a      (d)(e)   (g);
a<b<c>>>d;
