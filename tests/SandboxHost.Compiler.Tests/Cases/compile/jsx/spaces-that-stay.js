h("a", null, " "); h("a", null , "   " ); h("a", null
 , " "
); h("a", null, " "); h("a", null
, " x\n"
)
