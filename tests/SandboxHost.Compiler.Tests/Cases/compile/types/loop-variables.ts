for (let x: number = 0; x < 1; x++) {} for (let i: A, j: B = 1;;) {}
