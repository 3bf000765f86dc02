if (x as any) y as any; else z as any
if (x) y!
else z!
