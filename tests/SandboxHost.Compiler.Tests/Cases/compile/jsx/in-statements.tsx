function* f() { yield <a/>; return <a>
</a> } () => <a/>; async () => await <a/>; a = <b/>; ({ a: <b/> }); `${<a/>}`; if (<a/>) <b/>; else <c/>; case_: <d/>; export default <e/>;
