for (x! of y) {} for (x!.y in z) {} [...x!] = y;
({ ...(x as any) } = y);
[x! = 1] = y;
