a < b;
a<b>(c);
f<T>(x);
a < b > (c);
x as T;
x!;
const y = <div>{x as T}{y!}{f<T>(z)}</div>;
