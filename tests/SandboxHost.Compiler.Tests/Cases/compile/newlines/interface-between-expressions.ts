x
interface A {}
(y)
