`\u`  //! "Invalid escape sequence in template"
