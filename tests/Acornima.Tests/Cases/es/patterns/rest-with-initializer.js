var [...a = 1] = []  //! "Rest element must be last element"
