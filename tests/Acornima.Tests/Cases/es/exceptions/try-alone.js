try {}  //!+1 "Missing catch or finally after try"
