var f = []; for (let i = 0; i < 3; i++) f.push(() => i); f.map(g => g()).join()  //= 0,1,2
