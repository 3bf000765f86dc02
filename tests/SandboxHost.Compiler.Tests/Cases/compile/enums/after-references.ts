enum A { B, C = B, D } enum E { F = 1, G = 1, H } enum I { J = "x", K = J, L = `${J}y` }
