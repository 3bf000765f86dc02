<A b="a
  b"/>; <A b='
'/>; <A>a &nbsp; b</A>; <A>&nbsp;
&nbsp;</A>; <A>&#x20;</A>
