h(A, { b:  c }
  ,(d) => {
    return h(E, { f:  d }
      , "g"
    )
  } 
)
