type A = { get(): 1; set(): 2; get x(): 1; set x(v); get<T>(): 1; set?: 1; get?: 2; get; set; }
