export * from 'dep'; export * as n from 'dep'; export default 1  //= 1
