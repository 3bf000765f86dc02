class A extends B {
  m() { super.m   (x); super.x  }
}
