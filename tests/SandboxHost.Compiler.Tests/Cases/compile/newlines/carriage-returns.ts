enum A { B, C
}let x: { a: 1
}
x
