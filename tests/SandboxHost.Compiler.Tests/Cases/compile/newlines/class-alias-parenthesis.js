export default class {}
;         
(y)
