let x: typeof y = 1, z: typeof y[] = 2, w: typeof y.then = 3, in_: typeof a.in.new = 4;
