({ a = 1 })  //! "Invalid shorthand property initializer"
