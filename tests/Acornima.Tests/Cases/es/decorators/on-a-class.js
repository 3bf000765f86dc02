var n; @(c => { n = c.name }) class A {} n  //= A
