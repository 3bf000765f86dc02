'use\x20strict'; 010  //= 8
