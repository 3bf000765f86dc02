h("div", null, "a"," " 
  , "b"," " 
)
