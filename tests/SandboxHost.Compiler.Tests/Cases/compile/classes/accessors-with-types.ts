class A { get x(): T { return 1 } set x(v: T) {} static get y(): U { return 1 } abstract get z(): V; declare get }
