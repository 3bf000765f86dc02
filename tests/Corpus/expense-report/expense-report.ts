import { type Cell, cell, computed, type Default, handler, lift, pattern, str } from "commonfabric";

type Currency = "EUR" | "SEK" | "USD";

interface Expense {
  day: string;
  amount: number;
  currency: Currency;
  tags?: readonly string[];
  approved?: boolean;
}

interface ReportIn {
  owner: string;
  expenses: Default<Expense[], []>;
  rates: Default<Record<Currency, number>, { EUR: 1; SEK: 0.1; USD: 0.9 }>;
  cap: number | null;
}

interface ReportOut {
  owner: string;
  expenses: Expense[];
  total: number;
  byMonth: Record<string, number>;
  overCap: boolean;
  greeting?: string;
  // typed by what they take
  submit: { amount: number; currency?: Currency };
  approve: { index: number };
  chain: { first: { add: { amount?: number } } };
  cap: number | null;
}

const DAY = /^(\d{4})-(\d{2})-\d{2}$/;

const inEuro = (e: Expense, rates: Record<string, number>) => Math.round(e.amount * (rates[e.currency] ?? 0) * 100) / 100;

const submit = handler((event: { amount: number; currency?: Currency; day?: string; tags?: string[] } | undefined, ctx: { expenses: Cell<Expense[]>; rejected: Cell<number>; today: string }) => {
  if (event === undefined || event.amount <= 0) {
    ctx.rejected.increment();
    return;
  }
  const day = event.day !== undefined && DAY.test(event.day) ? event.day : ctx.today;
  ctx.expenses.push({ day, amount: event.amount, currency: event.currency ?? "EUR", tags: event.tags });
});

const approve = handler(({ index }: { index: number }, { expenses }: { expenses: Cell<Expense[]> }) => {
  if (index < 0 || index >= expenses.get().length) return;
  expenses.key(index).key("approved").set(true);
});

const unapproveAll = handler((_event, ctx: { expenses: Cell<Expense[]> }) => {
  ctx.expenses.get().forEach((_, i) => ctx.expenses.key(i).key("approved").set(undefined as unknown as boolean));
});

const setCap = handler((event: { cap: number | null }, ctx: { cap: Cell<number | null> }) => ctx.cap.set(event.cap));

const total = lift(({ expenses, rates }: { expenses: Expense[]; rates: Record<string, number> }) =>
  expenses.reduce((n, e) => n + inEuro(e, rates), 0)
);

const byMonth = lift(({ expenses, rates }: { expenses: Expense[]; rates: Record<string, number> }) => {
  const out: Record<string, number> = {};
  for (const e of expenses) {
    const [, year, month] = DAY.exec(e.day) ?? ["", "?", "?"];
    const key = `${year}/${month}`;
    out[key] = (out[key] ?? 0) + inEuro(e, rates);
  }
  return out;
});

const over = lift(({ total, cap }: { total: number; cap: number | null }) => cap !== null && total > cap);
const greet = lift((owner: string) => `Dear ${owner}`);
const shout = lift((text: string) => text.toUpperCase() + "!");
const pending = lift((expenses: Expense[]) => expenses.filter((e) => !e.approved).length);
const counts = lift(({ expenses }: { expenses: Expense[] }) => ({ open: expenses.length, none: 0, blank: "", no: false, nil: null }));
const tagsOf = lift((expenses: Expense[]) => [...new Set(expenses.flatMap((e) => e.tags ?? []))].sort((a, b) => a.localeCompare(b)));

export default pattern<ReportIn, ReportOut>(({ owner, expenses, rates, cap }) => {
  const rejected = cell(0);
  const sum = total({ expenses, rates });
  const hello = greet(owner);
  pending(expenses);
  byMonth({ expenses, rates });
  const overCap = over({ total: sum, cap });
  const send = submit({ expenses, rejected, today: "2024-12-31" } as { expenses: Cell<Expense[]>; rejected: Cell<number>; today: string });
  const remaining = computed(() => (cap === null ? null : cap - sum));
  const status = overCap ? str`over by ${computed(() => sum - (cap ?? 0))}` : "fine";
  return {
    owner,
    expenses,
    rates,
    cap,
    rejected,
    total: sum,
    byMonth: byMonth({ expenses, rates }),
    overCap,
    greeting: hello,
    loud: shout(hello),
    remaining,
    status,
    pending: pending(expenses),
    counts: counts({ expenses }),
    tags: tagsOf(expenses),
    submit: send,
    approve: approve({ expenses }),
    unapproveAll: unapproveAll({ expenses }),
    setCap: setCap({ cap }),
    chain: { first: { add: send } },
  } as any;
});
