const a =     (x   )         => x;
const b =       (x   , y   ) => h("div", null,x );
function c   (x   ) { return h(A, {    b:  x }) } class D    extends E    { f =     (h   ) => h; i = (j   ) => h(L, null) }
