import { pattern } from "commonfabric";

export default pattern<{ o: any; list: any[] }>(({ o, list }) => ({ o, list, "0": "zero", nested: { "10": ["a"], "-1": "minus", "1.5": 0, "01": "padded" } }));
