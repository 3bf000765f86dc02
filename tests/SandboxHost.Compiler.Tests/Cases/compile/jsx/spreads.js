h(A, null,...b ,c );
h(A, {  ...b ,  ...c , d: true});
h(A, null   );
h(A, null /**/ ,b );
h(A, { b:   /* c */ d /* e */  , f: true})
