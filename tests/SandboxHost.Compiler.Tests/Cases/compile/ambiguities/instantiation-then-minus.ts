a = b<c>
-d
