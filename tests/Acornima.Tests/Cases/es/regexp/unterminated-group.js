/(/  //! "Invalid regular expression: /(/: Unterminated group"
