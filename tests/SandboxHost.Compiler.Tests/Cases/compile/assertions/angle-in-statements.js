if (x)    y;
else    z;
do    x;
while (   y) for (   x;;) {} label:    x;

