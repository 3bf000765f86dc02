var [...a, b] = []  //! "Rest element must be last element"
