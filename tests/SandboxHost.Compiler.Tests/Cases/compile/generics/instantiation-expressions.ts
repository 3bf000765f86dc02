const x = a<b> as c;
const y = a<b> satisfies c;
const z = [a<b>, c<d>];
const w = { a: b<c> };
const v = (a<b>);
const u = a<b> ? c : d;
const t = a<b> && c;
