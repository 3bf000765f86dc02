const x = a        ;
const y = a               ;
const z = [a   , c   ];
const w = { a: b    };
const v = (a   );
const u = a    ? c : d;
const t = a    && c;
