x
as
y
