(function () { return (() => this.x)() }).call({ x: 8 })  //= 8
