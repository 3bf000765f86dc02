a = b<c>
d
