for (const x of y as T) {} for (const x in y as T) {} for (const x of <T>y) {} for (let i = 0 as T; i < 1; i++) {}
