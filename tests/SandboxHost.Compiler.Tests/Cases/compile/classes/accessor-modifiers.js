class A { static accessor x    = 1; accessor static; accessor async; accessor get; accessor readonly;          accessor y   ; accessor accessor }
