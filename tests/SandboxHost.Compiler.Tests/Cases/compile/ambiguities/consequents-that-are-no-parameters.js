a ? (b.c) : d => e;
a ? (b + c) : (d)    => f;
a ? (b()) : c => d;
a ? ("b") : c => d;
a ? (b     ) : d => e;
a ? (b ) : c => d;
a ? (b.c, d) : e => f;
a ? (this) : c => d
