const inherited = <a __proto__={{ x: 1 }} />;
export const value = [<a b c="d" e-f='"' {...{ g: 1 }} h:i={2} $={3} />.props, Object.keys(inherited.props), <a b=<c/> />.props.b.name];
//= [{"b":true,"c":"d","e-f":"\"","g":1,"h:i":2,"$":3},["__proto__"],"c"]
