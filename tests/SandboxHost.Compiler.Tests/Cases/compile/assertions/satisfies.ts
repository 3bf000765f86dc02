let x = y satisfies Z satisfies W as V;
let a = (b satisfies C).d;
let e = { f: 1 } satisfies G;
let h = i satisfies J ? k : l;
const m = async () => n satisfies O
