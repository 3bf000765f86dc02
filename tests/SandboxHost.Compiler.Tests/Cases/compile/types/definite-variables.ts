let x!: string;
let y!: A | B, z!: C;
var w!: D
