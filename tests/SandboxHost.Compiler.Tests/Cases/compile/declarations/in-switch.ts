switch (x) { case 1: type A = 1; interface B {} break; default: declare let y; }
