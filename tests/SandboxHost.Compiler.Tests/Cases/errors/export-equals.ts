const a = 1;
export = a;                          //! SH1008 "not an ECMAScript export"
