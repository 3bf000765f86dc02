h(A, {
  b: true,
  c: "d",
   ...e ,
  f:  g }

  ,h 
)
