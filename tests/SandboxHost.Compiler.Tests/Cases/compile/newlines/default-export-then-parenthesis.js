export default x ;     
(y)
