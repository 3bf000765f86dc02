let f            , g                               , n             , an                                      , gf                , gn                    ;
