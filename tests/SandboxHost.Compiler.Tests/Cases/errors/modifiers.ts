class A {
  public private a;                  //! SH1012 "contradicts or repeats"
  public public b;                   //! SH1012 "contradicts or repeats"
  m(public c) {}                     //! SH1012 "Only a parameter of a constructor"
  constructor(private { d }) {}      //! SH1012 "Only a parameter of a constructor"
}
function f(readonly g) {}            //! SH1012 "Only a parameter of a constructor"
