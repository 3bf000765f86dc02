({ ...{ a } } = {})  //! "`...` must be followed by an assignable reference in assignment contexts"
