class C { x; y; z; w; v; constructor(       x,                  y        ,           z = 1,          w         ,          v ) { this.x = x; this.y = y; this.z = z; this.w = w; this.v = v; a() } }
