a = b as c;
a => b as c;
(a => b) as c;
a ? b as c : d as e;
yield_ as x;
[a as b, c as d];
f(a as b, ...c as d);
({ a: b as c, ...d as e });
`${a as b}`;
a[b as c];

