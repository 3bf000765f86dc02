const f = async (x: number): Promise<void> => {};
async (x: number) => {};
async x => x;
async (x);
async(x as y);
async (x?, y: number = 1) => {};
