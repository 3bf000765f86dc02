/a
/ //!-1 "Invalid regular expression: missing /"
