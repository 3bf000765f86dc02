enum A {
  B, // first
  C /* second */ = 2,
  /** doc */
  D,
}
