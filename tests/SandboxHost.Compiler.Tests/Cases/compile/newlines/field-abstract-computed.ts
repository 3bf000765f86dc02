abstract class C {
  x = 1
  abstract y: string
  ["z"]() {}
  w = 2
  declare v: number
  *g() {}
}
