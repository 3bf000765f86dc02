/(?i:A)b/.test('ab')  //= true
