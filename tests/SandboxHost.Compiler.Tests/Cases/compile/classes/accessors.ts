class C { accessor x: string = "1"; static accessor y; private accessor z; readonly accessor w = 1; accessor #p; static accessor ["q"] = 2; override accessor v; declare accessor; accessor accessor }
