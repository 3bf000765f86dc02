x = y as any ? a : b;
x = y as A ? (b) : c;
x = y as A extends B ? C : D ? a : b;
