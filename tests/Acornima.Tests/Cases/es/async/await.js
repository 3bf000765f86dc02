(async () => 1 + await 2)() instanceof Promise  //= true
