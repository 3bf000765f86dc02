enum A { B = x.length, C = B + 1, D = `${B}`, E = "a" + B, F = y, G = A.B, H = A["B"], I = (x), J = (B), K = B as any, L = <any>B, M = B! }
