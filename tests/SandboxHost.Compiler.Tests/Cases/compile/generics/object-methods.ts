const x = { m<T>(a: T): T { return a }, async m2<T>() {}, *g<T>(): G {}, get x(): number { return 1 }, set x(v: number) {}, [a as any]: 1, "s"<T>() {}, async *ag<T>(): X {} };
