const { a = <b/> } = c;
function f(a = <b/>, { c = <d/> } = {}) {} class A { x = <b/>; static y = <c/>; [<d/>] = 1 }
