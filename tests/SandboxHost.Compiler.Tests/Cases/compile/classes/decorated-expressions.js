const x = @a class {};
const y = @b() class B    extends C {};
f(@c class {})
