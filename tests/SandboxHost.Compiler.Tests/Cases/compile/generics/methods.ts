({ m<T>() {} , get<T>() {}, async<T>() {}, "a"<T>() {}, [b]<T>() {}, *c<T>() {}, get d(): T { return 1 }, set e(v: T) {}, async *f<T>(): U {} });
