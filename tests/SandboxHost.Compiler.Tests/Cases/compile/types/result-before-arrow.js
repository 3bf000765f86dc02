let f = (x      )      => x;
