x as any
++y
