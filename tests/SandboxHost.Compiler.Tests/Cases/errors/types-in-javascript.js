const a: number = 1;                 //! SH1013 "TypeScript syntax"
