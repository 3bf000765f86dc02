/a[/]b/.test('a/b')  //= true
