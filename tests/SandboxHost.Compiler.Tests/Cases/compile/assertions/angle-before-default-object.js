export default (    { a });
