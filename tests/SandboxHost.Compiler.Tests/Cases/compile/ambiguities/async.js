var v = async;
async       ;
async ;
async   (x);
async (x     );
async x => x;
async (x)    => x
