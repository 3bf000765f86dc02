export default await 5  //= 5
