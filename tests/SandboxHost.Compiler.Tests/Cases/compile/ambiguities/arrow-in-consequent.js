a ? x => (b) : c => d;
a ? x => (b)    => d : e
