class A { #a; m() { super.#a } }  //! "Unexpected private field"
