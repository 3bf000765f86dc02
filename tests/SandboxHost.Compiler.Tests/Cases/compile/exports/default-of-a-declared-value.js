                   
export default x;
