let x: A
[0].foo
let y: string
(1)
