[...a,] = []  //! "Rest element must be last element"
