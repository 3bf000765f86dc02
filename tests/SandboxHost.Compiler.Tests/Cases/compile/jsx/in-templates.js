h("a", null,`b${h("c", { d:  `e` })}` )
