const f = (x        
  ) => ({ });
