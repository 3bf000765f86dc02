enum A { B = f(), C }                //! SH1003 "needs a value"
enum D { E = F, F = 1 }              //! SH1003 "used before it has a value"
