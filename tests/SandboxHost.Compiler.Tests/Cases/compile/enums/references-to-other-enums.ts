enum A { B = 1 } enum A { C = B, D = A.B } enum E { F = A.B }
