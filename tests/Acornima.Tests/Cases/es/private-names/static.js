(class { static #a = 4; static get() { return this.#a } }).get()  //= 4
