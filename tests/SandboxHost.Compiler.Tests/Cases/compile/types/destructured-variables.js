let { a, b }    = y, [c]    = z;
for (const x    of y) {}
