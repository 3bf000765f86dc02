// Read by CasesTests: two expectations.
let a; let a; //! SH1003 "already"
let b = ;     //! SH1001 "no"
