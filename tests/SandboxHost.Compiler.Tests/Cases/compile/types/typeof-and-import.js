let q                 , r                    , s                  , t                                                          , w               , v               ;
