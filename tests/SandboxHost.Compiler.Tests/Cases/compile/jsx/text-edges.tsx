<A>text {"with"} <b>nested</b> text</A>; <A>   leading</A>; <A>trailing   </A>; <A>
   both   
</A>; <A>a

b</A>; <A>{a}

{b}</A>
