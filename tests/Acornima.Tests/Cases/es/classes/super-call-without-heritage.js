class A { constructor() { super() } }  //! "'super' keyword unexpected here: super() belongs in the constructor of a derived class"
