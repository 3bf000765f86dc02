[...(function* () { yield 1; yield* [2, 3] })()].join()  //= 1,2,3
