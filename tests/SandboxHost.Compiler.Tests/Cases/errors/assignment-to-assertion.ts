a as any = 1;                        //! SH1001 "Unexpected token '='"
b = <any>c = 1;                      //! SH1001 "Unexpected token '='"
d = <any>e ** 2;                     //! SH1001 "Unexpected token '**'"
