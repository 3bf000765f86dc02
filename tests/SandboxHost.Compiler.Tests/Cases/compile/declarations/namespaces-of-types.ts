namespace A {} namespace A.B { interface C {} } namespace D { namespace E { type F = 1 } } export namespace G {}
