class A { x?: string; ["y"]?: 1; #z?: 2; "w"!: 3; 1?: 4; static a?; async?; get?; set?(): void; set?() {} }
