a && b      + c;
a == b      * c;
(a < b     ) + c;
a | b         ;
(a in b     ) * c;
a + b      in c;
a ?? b      * c
