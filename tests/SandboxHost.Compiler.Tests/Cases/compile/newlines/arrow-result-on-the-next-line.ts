const f = (x: number
): string => x;
