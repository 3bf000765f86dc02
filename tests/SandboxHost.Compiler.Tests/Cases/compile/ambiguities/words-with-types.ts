let await_: T;
let yield_: U;
let async: T, of: U, get: V;
async;
of;
get
