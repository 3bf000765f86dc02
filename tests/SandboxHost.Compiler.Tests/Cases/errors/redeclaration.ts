let a: number;
let a: string;                       //! SH1003 "already been declared"
enum B { C }
let B = 1;                           //! SH1003 "already been declared"
