const f = (x) : A | 
  B => ({ });
