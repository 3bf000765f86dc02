class A extends B {
  m() { super.m<T>(x); super.x! }
}
