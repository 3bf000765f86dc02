[a, b     , ...c ] = d;
({ a, b: c     , d: (e     ).g = h } = i);
[(a     )] = c;
[(   a)] = b;
