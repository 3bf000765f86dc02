<List<Item> a={b}/>;
<List<Item>>x</List>;
<A.B<C>/>;
<List<A<B>>/>;
<a<b>/>;
<List<typeof x, { a: 1 }> {...y}/>
