export default 1 + 1  //= 2
