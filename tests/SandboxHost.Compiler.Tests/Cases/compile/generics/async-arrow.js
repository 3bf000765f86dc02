const f = async    (x   ) => x;
const g = async   (x);
const h = async     (x   )                => { await x };
async   (x);
async       (x);

