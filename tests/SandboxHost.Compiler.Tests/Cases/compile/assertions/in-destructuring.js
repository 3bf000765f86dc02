const { a = b     , d: { e } = f , ...g }    = i     ;
