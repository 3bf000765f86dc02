const a = <T,>(x: T): x is T => x;
const b = <T, U>(x: T, y: U) => <div>{x}</div>;
function c<T>(x: T) { return <A<T> b={x}/> } class D<T> extends E<T> { f = <G,>(h: G) => h; i = (j: K) => <L/> }
