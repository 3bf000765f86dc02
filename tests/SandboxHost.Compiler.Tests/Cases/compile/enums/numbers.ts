enum A { B = 1 / 0, C = -1 / 0, D = 0 / 0, E = NaN, F = Infinity, G = -Infinity, H = -0, I = 1e21, J = 1e-7, K = 123456789012345680000, L = 0.1 + 0.2 }
