h("a", { b:  {c: h("d", null)} , e:  [h("f", null)] , g:  () => (h("h", null)) , i:  j && h("k", null) })
