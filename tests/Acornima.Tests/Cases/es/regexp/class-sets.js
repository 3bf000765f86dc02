/[\w--[a-c]]/v.test('b')  //= false
