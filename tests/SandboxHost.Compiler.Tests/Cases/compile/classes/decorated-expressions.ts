const x = @a class {};
const y = @b() class B<T> extends C {};
f(@c class {})
