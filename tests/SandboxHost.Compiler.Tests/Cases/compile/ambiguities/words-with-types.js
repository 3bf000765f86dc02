let await_   ;
let yield_   ;
let async   , of   , get   ;
async;
of;
get
