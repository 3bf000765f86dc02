const a = <T>(b: T) => b;            //! SH1011 "not type parameters"
