function f() { return<a/> }
function* g() { yield<b/>; yield*<></> }
x = typeof<c/>; y = z in<d/>;
export default<e/>;
