export { a as 'odd name' }; var a; export default 1  //= 1
