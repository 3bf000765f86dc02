import d, { a as b } from 'dep'; export default d + b  //= 3
