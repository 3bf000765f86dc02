const f = async <T>(x: T) => x;
const g = async<T>(x);
const h = async <T,>(x: T): Promise<void> => { await x };
async<T>(x);
async < T > (x);

