class A implements B, C<D> {}
class E extends F<G> implements H {}
class O extends f<P>(q) {}
class R<S> extends (T as U)<V> {}
