@dec class A {} @dec() class B {} @a.b.c<T>() class C {} @(x as any) class D {} @dec export class E {} export @dec class F {} @dec abstract class G {}
