const a = <string>b;                 //! SH1010 "not a type assertion"
