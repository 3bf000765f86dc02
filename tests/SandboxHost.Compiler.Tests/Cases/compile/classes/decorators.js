@dec class A {} @dec() class B {} @a.b.c   () class C {} @(x       ) class D {} @dec export class E {} export @dec class F {} @dec          class G {}
