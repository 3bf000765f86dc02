class A { constructor() {} constructor() {} }  //! "A class may only have one constructor"
