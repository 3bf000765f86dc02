a ? async (b)    => d : e;
a ? async (b) : c => d
