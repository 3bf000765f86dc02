// Decorators may stand before `export` or after it, and `abstract` after either.
const d = (value         ) => value;
@d export          class A {}
export @d          class B {                    }
export default @d          class {}
