x = a << b;
x = a <<b> (c);
x = a<<b>(x: c) => d>(e);
