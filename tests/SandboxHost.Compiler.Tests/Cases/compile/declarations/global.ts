declare global { var a: 1; namespace B { interface C {} } export { } }
x
