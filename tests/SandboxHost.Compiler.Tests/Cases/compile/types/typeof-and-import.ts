let q: typeof a.b.c<D>, r: typeof import("x"), s: import("x").Y<Z>, t: import("x", { with: { "resolution-mode": "import" } }).A, w: typeof this.x, v: typeof a["b"];
