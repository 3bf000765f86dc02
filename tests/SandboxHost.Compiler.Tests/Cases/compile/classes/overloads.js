class C {                                 m(x ) {}                constructor(x ) {}                   static s() {}                           async a() {} }
