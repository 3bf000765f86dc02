(x +    y       ) * z;
(x + y        ) * z;
(x + f   (y)       ) * z
