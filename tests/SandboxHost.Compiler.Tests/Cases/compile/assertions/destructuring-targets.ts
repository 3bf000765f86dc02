[a, b as T, ...c!] = d;
({ a, b: c as T, d: (e as F).g = h } = i);
[(a as B)] = c;
[(<T>a)] = b;
