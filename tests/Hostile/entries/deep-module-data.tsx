//! threat: S2 S4
//! attack: module data 200,000 deep, which is frozen when it is loaded
//! outcome: fault|recursion|memory|time|statements|committed
//! sends: start
import { cell, pattern } from "commonfabric";

const build = (): object => { let o: object = {}; for (let i = 0; i < 200_000; i++) o = { o }; return o; };
const data = build();
export default pattern(() => ({ n: cell(data ? 1 : 0) }));
