import * as n from 'dep'; export default n.a  //= 2
