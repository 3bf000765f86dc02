({ m   () {} , get   () {}, async   () {}, "a"   () {}, [b]   () {}, *c   () {}, get d()    { return 1 }, set e(v   ) {}, async *f   ()    {} });
