(x + y       ) * z;
(x * y     ) ** 2;
(-x       ) ** 2;
await_      ** 2;
(x - y          ) * z;
(a << b     ) + c;
a * b      * c;
(a ** b     ) ** c;
a + b      - c;
(x + y            ) % z;
(x + y       ) * z;
(typeof x       ) ** 2
