class A                    {}
class E extends F                 {}
class O extends f   (q) {}
class R    extends (T     )    {}
