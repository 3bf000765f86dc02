export default class {}
type A = 1
(y)
