f<T>.a;                              //! SH1001 "cannot be followed by a property access"
f<T>?.b;                             //! SH1001 "cannot be followed by a property access"
new F<T>.c;                          //! SH1001 "cannot be followed by a property access"
