a ? (b) : c => d;
a ? (b)    => d : e;
a ? (b) => c : d;
a ? (b, c)    => e : f;
a ? b : (c)    => e;
a ? (b)    => (d)    => f : g;
a ? ((b)    => d) : e;
