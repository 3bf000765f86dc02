null ?? 1 || 2  //! "Logical expressions and coalesce expressions cannot be mixed. Wrap either by parentheses"
