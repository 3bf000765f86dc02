x      + z;
x + y     ;
x + y      + w;
x      > z;
x         ;
x         ;
x      && z;
x      || z;
x      ?? z;
x      ? 1 : 2;
x      == z;
x     , z;
x      in z;
x      instanceof z;
x      * z;

