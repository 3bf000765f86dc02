<div>{<T,>(x: T) => x}</div>;
<div a=<T/> />;
<div>{<T extends={1}/>}</div>;
<T extends/>;
<T extends="a"/>;
<T extends></T>;
