type T1 = `${infer X}`;
type T2 = `a${`b${string}`}`;
type T3 = `\${}`;
type T4 = `${{a: "}"}["a"]}`;
