typeof (() => import('dep'))  //= function
