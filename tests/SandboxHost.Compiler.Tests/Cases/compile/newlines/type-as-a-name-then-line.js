type
A = 1
