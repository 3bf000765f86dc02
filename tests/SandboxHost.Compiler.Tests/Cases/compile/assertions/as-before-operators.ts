x as y + z;
x + y as z;
x + y as z + w;
x as y > z;
x as y & z;
x as y | z;
x as y && z;
x as y || z;
x as y ?? z;
x as y ? 1 : 2;
x as y == z;
x as y, z;
x as y in z;
x as y instanceof z;
x as y * z;

