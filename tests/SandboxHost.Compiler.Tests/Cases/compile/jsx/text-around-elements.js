h("div", null
  , "a " , h("b", null, "c") , " d"
  , h("e", null) , " f g "
 , h("h", null)
)
