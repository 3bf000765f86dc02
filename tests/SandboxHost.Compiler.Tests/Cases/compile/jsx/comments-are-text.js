h("div", null
  , "// not a comment /* neither */"

)
