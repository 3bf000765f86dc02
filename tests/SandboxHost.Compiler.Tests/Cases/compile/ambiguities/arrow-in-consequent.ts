a ? x => (b) : c => d;
a ? x => (b): c => d : e
