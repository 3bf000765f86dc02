var k; class A { @((v, c) => { k = c.kind }) m() {} } k  //= method
