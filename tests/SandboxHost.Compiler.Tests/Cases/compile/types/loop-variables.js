for (let x         = 0; x < 1; x++) {} for (let i   , j    = 1;;) {}
