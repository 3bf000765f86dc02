for (x  of y) {} for (x .y in z) {} [...x ] = y;
({ ...(x       ) } = y);
[x  = 1] = y;
