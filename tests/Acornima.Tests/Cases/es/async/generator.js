typeof (async function* () { yield await 1 })()[Symbol.asyncIterator]  //= function
