h(A, null, "text " ,"with" , " ", h("b", null, "nested") , " text"); h(A, null   , "   leading"); h(A, null, "trailing   "   ); h(A, null
   , "both"   
); h(A, null, "a b"

); h(A, null,a 

,b )
