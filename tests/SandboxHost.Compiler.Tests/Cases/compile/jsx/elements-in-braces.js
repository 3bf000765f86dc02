h("a", { b:  h("c", null) },h("d", null) ,[h("e", null)] ,f(h("g", null)) ,() => h("h", null) ,i ? h("j", null) : null )
