import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const ALLOWED = new Set(["a", "b"]);
const RANK = new Map<string, number>([["a", 1], ["b", 0]]);
const WORD = /^([a-z]+)-(\d+)$/i;
const GLOBAL = /o/g;
const TITLE = ["one", "two"].join(" ");
const RAW = [{ k: "x", n: 1 }, { k: "y", n: 2 }];
const BY_KEY = Object.fromEntries(RAW.map((r) => [r.k, r.n]));
const KEYS = RAW.map((r) => r.k);
const START = Date.UTC(2020, 0, 1);
const EMPTY = RAW.filter((r) => r.n > 5).length;
const LONG = (() => KEYS.map((k) => k + k))();
const check = lift((t: string) => ({
  allowed: ALLOWED.has(t), rank: RANK.get(t) ?? -1, word: WORD.exec(t)?.slice(1) ?? null, global: [GLOBAL.test("foo"), GLOBAL.test("foo"), "foo".replace(GLOBAL, "0")],
  size: [ALLOWED.size, RANK.size, [...ALLOWED].join()],
}));
const set = handler((e: string, { t }: { t: Cell<string> }) => { if (ALLOWED.has(e)) t.set(e); });
export default pattern<{ t: string }>(({ t }) => ({ t, check: check(t), title: TITLE, table: BY_KEY, keys: KEYS, start: START, empty: EMPTY, long: LONG, set: set({ t }) }));
