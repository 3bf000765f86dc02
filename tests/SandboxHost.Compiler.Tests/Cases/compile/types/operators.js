let k         , u               , r                   , kk                , ro                 ;
