const z =                     (a   ) => a;
const w =               (a   ) => a;
const v =                         () => 1;
