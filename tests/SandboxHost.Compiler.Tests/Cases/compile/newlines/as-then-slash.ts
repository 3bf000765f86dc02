x as any
/a/g
