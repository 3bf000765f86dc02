h("div", null,a => h("b", null,a ) );
h("div", null,list.map((x   )    => h("li", { key:  x.id },x.name )) );
h("div", null,a && h("b", null) ,c ? h("d", null) : h("e", null) ,`t${h("f", null)}` )
