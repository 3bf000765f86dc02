(class A { #a = 2; static get(o) { return o?.#a } }).get(null)  //= undefined
