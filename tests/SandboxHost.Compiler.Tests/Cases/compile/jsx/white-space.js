h("div", null, "a"); h("div", null , " a " ); h("div", null
 , "a"
); h("div", null, "a b"
); h("div", null

); h("div", null, " "); h("div", null , "  ",a  , "  "); h("div", null
  ,a 
  , "b " ,c  , " d"
  ,e , " ",f 
)
