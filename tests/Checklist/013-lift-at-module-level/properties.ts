import { lift, pattern } from "commonfabric";

interface In { n: number; t?: string }
const leaf = pattern<In, { twice: number }>(({ n }) => ({ twice: n * 2 }));
const schema = (leaf as any).argumentSchema;
export default pattern<{ n: number }>(({ n }) => ({ kid: leaf({ n }), type: schema.type, n: schema.properties.n.type, required: schema.required, json: typeof (leaf as any).toJSON }));
