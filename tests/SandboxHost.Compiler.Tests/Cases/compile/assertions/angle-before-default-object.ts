export default <any>{ a };
