class A { @dec x; @dec() y        ; @dec         z; @dec static          w = 1; @dec m() {} @dec get g() { return 1 } @a @b accessor q; @dec        async *n() {}                                 }
