<ns:Tag/>;
<Ns:tag/>;
<Ns:Tag a:b="c"/>;
<A-b/>;
<_a/>;
<$/>;
<$a.b/>;
<_/>
