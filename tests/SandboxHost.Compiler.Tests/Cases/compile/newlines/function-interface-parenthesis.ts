x = function () {}
interface A {}
(y)
