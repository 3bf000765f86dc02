import { cell, Cell, computed, Default, handler, ifElse, lift, pattern, str } from "commonfabric";

const GROUPS = ["0-", "0+", "A-", "A+", "B-", "B+", "AB-", "AB+"] as const;
type Group = (typeof GROUPS)[number];

const LETTERS: Record<string, string> = { "0": "", A: "A", B: "B", AB: "AB" };
const EMPTY: Stock = { "0-": 0, "0+": 0, "A-": 0, "A+": 0, "B-": 0, "B+": 0, "AB-": 0, "AB+": 0 };
const LIFE = new Map<string, number>([["whole", 35], ["plasma", 365], ["platelets", 5]]);

type Stock = Record<Group, number>;

interface Bag {
  id: number;
  group: Group;
  kind: string;
  drawn: number;
}

interface Order {
  patient: string;
  group: Group;
  units: number;
}

interface BankArgs {
  day: Default<number, 0>;
  bags: Default<Bag[], []>;
  reserve: Default<{ negative: number; positive: number }, { negative: 1; positive: 0 }>;
}

/** Red cells of `from` may be given to `to`. */
function fits(from: string, to: string): boolean {
  const a = LETTERS[from.slice(0, -1)];
  const b = LETTERS[to.slice(0, -1)];
  const rhesus = from.endsWith("-") || to.endsWith("+");
  return rhesus && [...a].every((l) => b.includes(l));
}

const expires = (bag: Bag): number => bag.drawn + (LIFE.get(bag.kind) ?? 0);

interface Ward {
  bags: Cell<Bag[]>;
  day: Cell<number>;
  given: Cell<Record<string, number[]>>;
  waiting: Cell<Order[]>;
  counter: Cell<number>;
}

const donate = handler((event: { group: Group; kind?: string } | undefined, ward: Ward) => {
  if (!event || !GROUPS.includes(event.group)) return;
  const id = ward.counter.get() + 1;
  ward.counter.set(id);
  ward.bags.push({ id, group: event.group, kind: event.kind ?? "whole", drawn: ward.day.get() });
});

function choose(ward: Ward, order: Order): Bag[] {
  const usable = ward.bags.get().filter((b) => b.kind === "whole" && fits(b.group, order.group));
  const exactFirst = (b: Bag) => (b.group === order.group ? 0 : 1);
  return [...usable]
    .sort((x, y) => exactFirst(x) - exactFirst(y) || expires(x) - expires(y) || x.id - y.id)
    .slice(0, order.units);
}

function hand(ward: Ward, order: Order): boolean {
  const taken = choose(ward, order);
  if (taken.length < order.units) return false;
  const ids = taken.map((b) => b.id);
  ward.bags.set(ward.bags.get().filter((b) => !ids.includes(b.id)));
  ward.given.key(order.patient).set([...(ward.given.get()[order.patient] ?? []), ...ids]);
  return true;
}

const order = handler((event: Order, ward: Ward) => {
  if (event === undefined) return;
  if (!hand(ward, event)) ward.waiting.push(event);
});

const retry = handler((_event: unknown, ward: Ward) => {
  const open: Order[] = [];
  for (const o of ward.waiting.get()) if (!hand(ward, o)) open.push(o);
  if (open.length !== ward.waiting.get().length) ward.waiting.set(open);
});

const nextDay = handler((event: number | { days: number } | undefined, ward: Ward & { discarded: Cell<number> }) => {
  const days = typeof event === "number" ? event : event?.days ?? 1;
  ward.day.set(ward.day.get() + days);
  const fresh = ward.bags.get().filter((b) => expires(b) >= ward.day.get());
  ward.discarded.set(ward.discarded.get() + ward.bags.get().length - fresh.length);
  ward.bags.set(fresh);
});

const tally = lift((bags: Bag[]): Stock => {
  const out = structuredClone(EMPTY);
  for (const b of bags) out[b.group] += 1;
  return out;
});

const low = lift(({ stock, reserve }: { stock: Stock; reserve: { negative: number; positive: number } }) =>
  Object.entries(stock)
    .filter(([g, n]) => n < (g.endsWith("-") ? reserve.negative : reserve.positive))
    .map(([g]) => g)
    .sort((a, b) => a.localeCompare(b))
);

export default pattern<BankArgs>(({ day, bags, reserve }) => {
  const given = cell<Record<string, number[]>>({});
  const waiting = cell<Order[]>([]);
  const counter = cell(0);
  const discarded = cell(0);
  const ward = { bags, day, given, waiting, counter };
  const stock = tally(bags);
  const shortages = low({ stock, reserve });
  const alarm = ifElse(waiting.length, { level: "red", waiting }, { level: "green", shortages });
  const universal = computed(() => (stock["0-"] ?? 0) + (stock["0+"] ?? 0));
  return {
    day,
    bags,
    given,
    waiting,
    stock,
    shortages,
    alarm,
    universal,
    discarded,
    empty: bags.length === 0 && universal === 0,
    oldest: computed(() => bags.reduce((m, b) => Math.min(m, expires(b)), Infinity)),
    label: str`day ${day}, ${bags.length} bags`,
    desk: { donate: donate(ward), order: order(ward), retry: retry(ward), nextDay: nextDay({ ...ward, discarded }) },
  };
});
