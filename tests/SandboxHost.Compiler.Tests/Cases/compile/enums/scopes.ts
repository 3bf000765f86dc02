enum A { B = 1 } enum A { C = B, D } { enum A { E } enum A { F = E } } function f() { enum A { G = 5, H } }
