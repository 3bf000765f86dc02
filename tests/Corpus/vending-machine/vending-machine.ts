import { cell, type Cell, type Default, handler, lift, pattern, str } from "commonfabric";

type Idle = { kind: "idle" };
type Paying = { kind: "paying"; paid: number; coins: number[] };
type Vended = { kind: "vended"; slot: string; change: number[] };
type Jammed = { kind: "jammed"; slot: string; since: number };
type State = Idle | Paying | Vended | Jammed;

interface Slot { name: string; price: number; left: number }

const COINS = [200, 100, 50, 20, 10, 5] as const;
const IDLE: Idle = { kind: "idle" };

interface MachineArgs {
  slots: Default<Record<string, Slot>, {}>;
  state: Default<State, { kind: "idle" }>;
  bank: Default<Record<string, number>, { "10": 2; "20": 1 }>;
}

interface Machine {
  slots: Cell<Record<string, Slot>>;
  state: Cell<State>;
  bank: Cell<Record<string, number>>;
}

function isCoin(x: unknown): x is (typeof COINS)[number] {
  return typeof x === "number" && (COINS as readonly number[]).includes(x);
}

const paidSoFar = (s: State): number => (s.kind === "paying" ? s.paid : 0);

function changeFor(amount: number, bank: Record<string, number>): number[] | null {
  const out: number[] = [];
  let rest = amount;
  for (const c of COINS) {
    let have = bank[String(c)] ?? 0;
    while (rest >= c && have > 0) {
      out.push(c);
      rest -= c;
      have -= 1;
    }
  }
  return rest === 0 ? out : null;
}

const insert = handler((event: { coin: number } | number | undefined, m: Machine & { rejected: Cell<unknown[]> }) => {
  const coin = typeof event === "number" ? event : event?.coin;
  const state = m.state.get();
  if (!isCoin(coin) || state.kind === "jammed") {
    m.rejected.push(coin ?? null);
    return;
  }
  const paying: Paying = state.kind === "paying"
    ? { kind: "paying", paid: state.paid + coin, coins: [...state.coins, coin] }
    : { kind: "paying", paid: coin, coins: [coin] };
  m.state.set(paying);
});

const select = handler((event: { slot: string } | undefined, m: Machine & { sold: Cell<string[]> }) => {
  const slot = event && m.slots.get()[event.slot];
  if (!event || !slot) throw new RangeError(`no slot ${event?.slot ?? "given"}`);
  const state = m.state.get();
  if (state.kind !== "paying" || state.paid < slot.price || slot.left === 0) return;
  const bank = { ...m.bank.get() };
  for (const c of state.coins) bank[c] = (bank[c] ?? 0) + 1;
  m.sold.push(slot.name);
  m.slots.key(event.slot).key("left").set(slot.left - 1);
  const change = changeFor(state.paid - slot.price, bank);
  if (change === null) throw new Error("cannot give change");
  for (const c of change) bank[c] -= 1;
  m.bank.set(bank);
  m.state.set({ kind: "vended", slot: event.slot, change });
});

const giveUp = handler((_event, m: Machine) => {
  m.state.set(IDLE);
});

const kick = handler((_event: unknown, { state, slots }: Machine) => {
  const s = state.get();
  switch (s.kind) {
    case "jammed":
      state.set(s.since > 1 ? { ...s, since: s.since - 1 } : { kind: "idle" });
      return;
    case "vended":
      state.set({ kind: "jammed", slot: s.slot, since: s.change.length });
      return;
    default:
      slots.key("??").set({ name: "dust", price: 0, left: 0 });
  }
});

const fill = handler((event: { slot: string } & Partial<Slot> | undefined, { slots }: Machine) => {
  if (!event) return;
  const old = slots.get()[event.slot] ?? { name: event.slot, price: 100, left: 0 };
  slots.key(event.slot).set({ name: event.name ?? old.name, price: event.price ?? old.price, left: old.left + (event.left ?? 0) });
});

const display = lift((s: State) => {
  switch (s.kind) {
    case "idle":
      return "";
    case "paying":
      return `${(s.paid / 100).toFixed(2)} paid`;
    case "vended":
      return `take ${s.slot}, change ${s.change.join("+") || "none"}`;
    case "jammed":
      return `${s.slot} is jammed (${s.since})`;
  }
});

const cash = lift((bank: Record<string, number>) => Object.entries(bank).reduce((n, [c, k]) => n + Number(c) * k, 0));
const soldOut = lift((slots: Record<string, Slot>) => Object.keys(slots).filter((k) => slots[k].left === 0).sort());
const affordable = lift(({ slots, paid }: { slots: Record<string, Slot>; paid: number }) =>
  Object.values(slots).filter((s) => s.price <= paid && s.left > 0).map((s) => s.name).sort((a, b) => a.localeCompare(b))
);
const paid = lift(paidSoFar);

export default pattern<MachineArgs>(({ slots, state, bank }) => {
  const rejected = cell<unknown[]>([]);
  const sold = cell<string[]>([]);
  const m = { slots, state, bank };
  return {
    ...m,
    rejected,
    sold,
    display: display(state),
    cash: cash(bank),
    soldOut: soldOut(slots),
    affordable: affordable({ slots, paid: paid(state) }),
    panel: str`[${display(state)}]`,
    insert: insert({ ...m, rejected }),
    select: select({ ...m, sold }),
    giveUp: giveUp(m),
    kick: kick(m),
    fill: fill(m),
  };
});
