a ? (b.c) : d => e;
a ? (b + c) : (d): e => f;
a ? (b()) : c => d;
a ? ("b") : c => d;
a ? (b as c) : d => e;
a ? (b!) : c => d;
a ? (b.c, d) : e => f;
a ? (this) : c => d
