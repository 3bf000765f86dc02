new (class extends class { constructor(a) { this.a = a } } { constructor() { super(4) } })().a  //= 4
