class C {
  x = 1
  abstract y
  ["z"]() {}
}
