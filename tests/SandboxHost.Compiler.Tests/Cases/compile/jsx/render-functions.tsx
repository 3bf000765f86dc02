<A b={c}>
  {(d) => {
    return <E f={d}>
      g
    </E>
  }}
</A>
