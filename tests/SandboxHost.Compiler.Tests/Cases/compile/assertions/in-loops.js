for (const x of y     ) {} for (const x in y     ) {} for (const x of    y) {} for (let i = 0     ; i < 1; i++) {}
