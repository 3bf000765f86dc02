const { type, as, declare: is, of = 1 } = x;
const o = { type, as, declare, readonly, is() {}, async() {}, get() {}, set() {}, type_: 1, abstract: 2, get readonly() { return 1 }, set type(v) {}, async async() {}, async get() {}, *set() {}, async *of() {}, static: 1, get: 2 };
