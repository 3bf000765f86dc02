const x = h("div", {
  a: "b",
  c:  
    d
   }

  , "text"
  , h("b", null
    , "bold"
  )
  , "more"
)
const y = 1
