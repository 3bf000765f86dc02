                           
function f(a = h("b", null), c = class { d; constructor(       d = h("e", null)) { this.d = d;} }) {}
         class G {                                                  }
h("l", null);
