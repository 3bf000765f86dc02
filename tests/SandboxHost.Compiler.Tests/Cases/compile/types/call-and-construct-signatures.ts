type A = { (x): 1, new <T>(x: T): 2, <T>(): 3; async(): 1; static: 2; "a"?: 1; 1?: 2; [a.b]?: 3; [a.b]?(): 3 }
