class C { x: string; y?: number; z!: boolean; "a": 1; 1: 2; ["b"]: 3; ["c"]?: 4; #d: 5; #e?: 6; static f: 7; [g]: string }
