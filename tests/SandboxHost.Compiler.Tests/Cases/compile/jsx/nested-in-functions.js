h("div", null,function () { return h("a", null) } );
h("div", null,{ a: h("b", null) }.a );
h("div", null,class { render() { return h("a", null) } } )
