new Foo<A>
new Bar<B>
