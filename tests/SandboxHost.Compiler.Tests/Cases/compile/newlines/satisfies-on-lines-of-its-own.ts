x
satisfies
y
