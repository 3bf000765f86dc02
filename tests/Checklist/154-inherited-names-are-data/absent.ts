import { computed, handler, lift, pattern, type Cell } from "commonfabric";

const declared = lift((o: { constructor?: string; toString?: string; a: number }) => Object.keys(o).join());
const required = lift((o: { constructor: string; a: number }) => o.a);
const event = handler((e: { toString: string } | undefined, { out }: { out: Cell<any> }) => { out.set(e === undefined ? "undefined" : "given"); });
export default pattern<{ o: any; out: any }>(({ o, out }) => ({ declared: declared(o), required: required(o), out, event: event({ out }), viaPath: o.constructor, viaKey: o.key("valueOf") }));
