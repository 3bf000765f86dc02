const x = { m   (a   )    { return a }, async m2   () {}, *g   ()    {}, get x()         { return 1 }, set x(v        ) {}, [a       ]: 1, "s"   () {}, async *ag   ()    {} };
