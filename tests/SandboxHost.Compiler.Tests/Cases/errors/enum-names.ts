enum G { [h] = 1 }                   //! SH1001 "must have a name"
enum I { 1 = 2 }                     //! SH1001 "must have a name"
enum J { K; L }                      //! SH1001 "Unexpected token ';'"
