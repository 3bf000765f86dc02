enum E { A = 1, B = A << 1, C = A | B, D = ~C, F = (A), G = ((B)), H = +A, I = A && B, J = A ? 1 : 2, K = A === 1 ? 1 : 2 }
