<A<B>
  c
/>; <A<
B
> c/>; <A /* x */ <B> c/>
