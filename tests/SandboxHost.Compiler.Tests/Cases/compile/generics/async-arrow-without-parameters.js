const f = async (x        )                => {};
async (x        ) => {};
async x => x;
async (x);
async(x     );
async (x , y         = 1) => {};
