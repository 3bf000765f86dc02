export const a =    (b   ) => { return    (c   ) => [b, c]          };
