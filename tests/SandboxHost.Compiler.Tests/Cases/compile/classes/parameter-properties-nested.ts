class C { constructor(public x) { class D { constructor(private y) {} } } }
