h(A, {   
  c: true}
); h(A, { 
 
  c: true}); h(A, { /* x */     c: true})
