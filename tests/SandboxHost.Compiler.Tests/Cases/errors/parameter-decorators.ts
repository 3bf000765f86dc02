class A {
  constructor(@inject a: B) {}       //! SH1009 "Decorators of parameters"
  m(@x() @y b, c) {}                 //! SH1009 "Decorators of parameters" SH1009 "Decorators of parameters"
}
