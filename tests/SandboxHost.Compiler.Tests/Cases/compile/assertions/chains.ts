let a = b as any as T[] | undefined;
let c = d as unknown as (e: f) => g;
let h = i as new () => j;
let k = (l as m)!.n<o>(p as q)! as r;
