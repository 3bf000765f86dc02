var a: typeof b
<T>(c)
