let { a, b }: X = y, [c]: Y = z;
for (const x: A of y) {}
