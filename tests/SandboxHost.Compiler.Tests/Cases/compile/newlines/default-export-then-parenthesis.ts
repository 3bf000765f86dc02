export default x as any
(y)
