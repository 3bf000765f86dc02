class A { constructor(x: T); constructor(public y?) { } }
