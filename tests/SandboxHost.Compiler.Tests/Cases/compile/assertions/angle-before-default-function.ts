export default <any>function () { };
