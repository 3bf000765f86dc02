// Decorators may stand before `export` or after it, and `abstract` after either.
const d = (value: unknown) => value;
@d export abstract class A {}
export @d abstract class B { abstract m(): void }
export default @d abstract class {}
