let x             = [], t                                              = x, u                         , v              , w    , z           ;
