class A { static accessor x: T = 1; accessor static; accessor async; accessor get; accessor readonly; readonly accessor y: U; accessor accessor }
