import { Default, pattern } from "commonfabric";

interface Well { rim: Default<number, 3>; lid: { colour: Default<string, "red">; marks: Default<number[], [1]> } }
interface Args { well: Well; plain: { only?: string }; note?: string }
export default pattern<Args>(({ well, plain, note }) => ({ well, rim: well.rim, plain, note }));
