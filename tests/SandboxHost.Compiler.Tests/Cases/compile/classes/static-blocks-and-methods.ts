class A { static { let x: T = 1 as U; } static async *m<T>(this: A): X {} static get<T>() {} static set<T>() {} static async<T>() {} get<T>() {} static static<T>() {} }
