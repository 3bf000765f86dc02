import { cell, type Cell, handler, pattern } from "commonfabric";

const limited = handler((_e: unknown, { limit, log }: { limit: number; log: Cell<string[]> }) => { log.push(`limit ${limit}`); });
const optional = handler((_e: unknown, { limit, log }: { limit?: number; log: Cell<string[]> }) => { log.push(`optional ${limit ?? "none"}`); });
const orUndefined = handler((_e: unknown, { limit, log }: { limit: number | undefined; log: Cell<string[]> }) => { log.push(`or ${limit ?? "none"}`); });
const set = handler((e: { to: any }, { limit }: { limit: Cell<any> }) => { limit.set(e.to); });
export default pattern<{ limit?: number }>(({ limit }) => {
  const log = cell<string[]>([]);
  return { log, limited: limited({ limit: limit as any, log }), optional: optional({ limit, log }), orUndefined: orUndefined({ limit, log }), set: set({ limit: limit as any }) };
});
