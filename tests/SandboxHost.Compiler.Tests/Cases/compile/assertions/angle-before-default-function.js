export default (    function () { });
