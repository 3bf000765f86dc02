a = b     ;
a => b     ;
(a => b)     ;
a ? b      : d     ;
yield_     ;
[a     , c     ];
f(a     , ...c     );
({ a: b     , ...d      });
`${a     }`;
a[b     ];

