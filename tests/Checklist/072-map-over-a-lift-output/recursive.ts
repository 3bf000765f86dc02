import { type Cell, handler, pattern, str } from "commonfabric";

interface Node { name: string; kids: Node[] }
const rename = handler((e: string, { name }: { name: Cell<string> }) => { name.set(e); });
export const tree: any = pattern<Node>(({ name, kids }) => ({ label: str`<${name}>`, kids: kids.map((kid) => tree({ name: kid.name, kids: kid.kids })), count: kids.length, rename: rename({ name }) }));
export default tree;
