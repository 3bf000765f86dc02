class C { m(): void
  m(x: string): void
  m(x?) {}
  ["n"](): void
  ["n"]() {}
}
