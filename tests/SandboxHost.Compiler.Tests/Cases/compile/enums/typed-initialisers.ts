enum A { B = <any>C, D = E as any, F = G!, H = (I), J = K<L>(M) }
