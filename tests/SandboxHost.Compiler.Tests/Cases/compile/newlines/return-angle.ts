function f() {
  return <T>
    x;
}
