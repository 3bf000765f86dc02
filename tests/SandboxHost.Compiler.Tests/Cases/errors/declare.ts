declare type
A = 1;
//!-2 SH1001 "must stand before a declaration"
declare export const b;              //! SH1001 "Unexpected"
