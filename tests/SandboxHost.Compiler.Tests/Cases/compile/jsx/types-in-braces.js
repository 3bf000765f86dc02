h("div", { a:  b      , d:  e  , f:      (x   ) => x , g:  h             },j      ,l  )
