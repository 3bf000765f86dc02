switch (1) { case 1: using a = null }  //! "Using declaration cannot appear in the bare case statement"
