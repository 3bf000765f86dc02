x = y        ? a : b;
x = y      ? (b) : c;
x = y                        ? a : b;
