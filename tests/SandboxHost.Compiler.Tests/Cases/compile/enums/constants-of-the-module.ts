const s = "x", n = 5, o: number = 6;
let l = 7;
enum A { B = s, C = n, D, E = l, F = o, G = `${s}${n}` } enum H { I = A.B, J = A.C, K, L = A["B"], M = -A.C }
