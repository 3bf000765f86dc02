import { pattern, str } from "commonfabric";

interface Boat { name: string; crew: number }
export const dinghy = pattern<Boat>(({ name, crew }) => ({ kind: "dinghy", label: str`${name} (${crew})` }));
export const ferry = pattern<Boat>(({ name }) => ({ kind: "ferry", label: name }));
const harbour = pattern<Boat>(({ name, crew }) => {
  const small = dinghy({ name, crew });
  return { kind: "harbour", inside: small.label };
});
export default harbour;
