f<x>(y)<z>(w);
a<b<c>>(d)(e)<f>(g);
a<b<c>>>d;
