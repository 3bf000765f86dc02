class A extends B { m() { super() } }  //! "'super' keyword unexpected here: super() belongs in the constructor of a derived class"
