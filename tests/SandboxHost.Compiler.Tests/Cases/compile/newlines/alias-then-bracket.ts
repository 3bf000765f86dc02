type A = B
[c].d
