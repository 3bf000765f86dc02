(x as Foo<Bar>)<Baz>(1);
x!<T>(1);
(x)<T>(y);
x()<T>(y);
x[y]<T>(z);
`a`<T>(b);
this<T>(x);
super_<T>(y);
import.meta<T>(x)
