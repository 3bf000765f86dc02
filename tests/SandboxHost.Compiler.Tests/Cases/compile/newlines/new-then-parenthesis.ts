new Foo<A>
(x)
