var v = async;
async as any;
async!;
async<T>(x);
async (x as y);
async x => x;
async (x): T => x
