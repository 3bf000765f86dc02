//! threat: S2
//! attack: module data with exponentially many paths, which is frozen when it is loaded
//! outcome: committed|fault|time|statements
//! sends: start
import { cell, pattern } from "commonfabric";

const build = (): object => { let o: object = {}; for (let i = 0; i < 60; i++) o = { a: o, b: o }; return o; };
const data = build();
export default pattern(() => ({ n: cell(data ? 1 : 0) }));
