const x = a    in c;
const y = a    instanceof c;
const z = a    == c;
const w = a    | c;
