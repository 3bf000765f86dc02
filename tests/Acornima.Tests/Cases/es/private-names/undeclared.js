class A { m() { this.#a } }  //! "Private field '#a' must be declared in an enclosing class"
