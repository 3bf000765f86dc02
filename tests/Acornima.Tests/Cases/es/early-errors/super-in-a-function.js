function f() { super.a }  //! "'super' keyword unexpected here"
