class A { y;                    constructor(       y ) { this.y = y; } }
