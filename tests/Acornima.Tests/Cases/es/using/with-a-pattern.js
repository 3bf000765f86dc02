{ using { a } = b }  //! "Unexpected token '{'"
