new (class { #m() { return 1 } get #a() { return 2 } sum() { return this.#m() + this.#a } })().sum()  //= 3
