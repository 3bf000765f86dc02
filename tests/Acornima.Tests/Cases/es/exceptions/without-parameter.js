try { null.a } catch { 3 }  //= 3
