import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const look = lift((v: any) => ({
  type: v === null ? "null" : Array.isArray(v) ? "array" : typeof v,
  json: JSON.stringify(v),
  proto: v !== null && typeof v === "object" ? Object.getPrototypeOf(v) === (Array.isArray(v) ? Array.prototype : Object.prototype) : "none",
}));
const set = handler((event: { v: any }, ctx: { v: Cell<any> }) => { ctx.v.set(event.v); });
export default pattern<{ v: any }>(({ v }) => ({ look: look(v), set: set({ v }) }));
