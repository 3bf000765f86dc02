x;
interface A {}
(y)
