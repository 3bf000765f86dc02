export default <any>class { };
