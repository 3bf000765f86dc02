try { throw 1 } catch (e) { for (var e of [2]) ; e }  //= 2
