if (x) <T>y;
else <T>z;
do <T>x;
while (<T>y) for (<T>x;;) {} label: <T>x;

