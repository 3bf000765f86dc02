let x: `a
b` = y
