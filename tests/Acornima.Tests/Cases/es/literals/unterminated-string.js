'abc  //! "Invalid or unexpected token: the string has no closing quote on its line"
