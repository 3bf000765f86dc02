a ? async (b.c) : d => e;
a ? async(b)    => d : e
