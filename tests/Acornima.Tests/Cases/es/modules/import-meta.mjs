export default typeof import.meta  //= object
