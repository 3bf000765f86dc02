import { cell, pattern } from "commonfabric";

export default pattern(() => cell({ a: 1, list: ["x"] }));
