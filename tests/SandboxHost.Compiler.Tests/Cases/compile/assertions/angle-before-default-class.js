export default (    class { });
