const x =     () => h("div", null);
const y =     (a   )              => h("div", null,a );
const z = async     (a   )             => a;
