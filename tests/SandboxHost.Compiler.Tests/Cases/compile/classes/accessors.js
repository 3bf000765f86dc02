class C { accessor x         = "1"; static accessor y;         accessor z;          accessor w = 1; accessor #p; static accessor ["q"] = 2;          accessor v;                   accessor accessor }
