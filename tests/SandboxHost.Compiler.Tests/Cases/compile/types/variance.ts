interface A<in T, out U, in out V> { } interface in_<out> {} type O<out out> = 1;
type P<in in_> = 2;
class C<const T> {}
