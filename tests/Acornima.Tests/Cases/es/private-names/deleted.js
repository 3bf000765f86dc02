class A { #a; m() { delete this.#a } }  //! "Private fields can not be deleted"
