new (class { #a = 1; get() { return this.#a } })().get()  //= 1
