import { cell, Cell, computed, Default, handler, lift, pattern, str } from "commonfabric";

const VAT_RATES = { food: 7, drink: 19, book: 7, other: 19 };
type Kind = keyof typeof VAT_RATES;

const HOUSE = ["Ines", "Jo", "Kai"];
const CURRENCY = "EUR";
const ROUNDING: number = 1;
const SKIP_WORDS = new Set(["deposit", "voucher"]);
const SEPARATOR = [" ", "·", " "].join("");
const AMOUNT = /^\s*(-?\d+)(?:[.,](\d{1,2}))?\s*$/;

interface Line {
  what: string;
  cents: number;
  kind?: Kind;
  for?: string[];
}

type Shares = Record<string, number>;

interface InvoiceArgs {
  people: Default<string[], typeof HOUSE>;
  lines: Default<Line[], []>;
  currency: Default<string, typeof CURRENCY>;
  rounding: Default<number, typeof ROUNDING>;
  meta: Default<{ shop: string; number?: number; paidBy: Default<string, "Ines"> }, { shop: "Corner" }>;
}

const parseAmount = (text: string): number | undefined => {
  const m = AMOUNT.exec(text);
  if (m === null) return undefined;
  const whole = parseInt(m[1], 10);
  const part = parseInt((m[2] ?? "0").padEnd(2, "0"), 10);
  return whole * 100 + (m[1].startsWith("-") ? -part : part);
};

/** Even shares in cents; the first few carry the odd ones. */
function spread(cents: number, names: readonly string[]): Shares {
  const out: Shares = {};
  const base = Math.trunc(cents / names.length);
  let odd = cents - base * names.length;
  for (const n of names) {
    const extra = odd === 0 ? 0 : Math.sign(odd);
    odd -= extra;
    out[n] = (out[n] ?? 0) + base + extra;
  }
  return out;
}

const money = (cents: number) => `${cents < 0 ? "-" : ""}${(Math.abs(cents) / 100).toFixed(2)}`;

const addLine = handler(
  (event: { what: string; amount: string; kind?: Kind; for?: string[] } | undefined, ctx: { lines: Cell<Line[]>; rejected: Cell<number> }) => {
    const cents = event ? parseAmount(event.amount) : undefined;
    if (!event || cents === undefined) {
      ctx.rejected.set(ctx.rejected.get() + 1);
      return;
    }
    const line: Line = { what: event.what, cents, kind: event.kind, for: event.for };
    ctx.lines.set([...ctx.lines.get(), line]);
  },
);

const dropLast = handler((_event, ctx: { lines: Cell<Line[]> }) => {
  ctx.lines.set(ctx.lines.get().slice(0, -1));
});

const setShop = handler((event: Partial<{ shop: string; number: number }> & { paidBy?: string }, ctx: { meta: Cell<InvoiceArgs["meta"]> }) => {
  ctx.meta.set({ ...ctx.meta.get(), ...event });
});

const vat = lift((lines: Line[]) => {
  const out: Record<string, number> = {};
  for (const l of lines) {
    const rate = VAT_RATES[l.kind ?? "other"];
    const key = `${rate}%`;
    out[key] = (out[key] ?? 0) + Math.round((l.cents * rate) / (100 + rate));
  }
  return out;
});

const shares = lift(({ lines, people, rounding }: { lines: Line[]; people: string[]; rounding: number }): Shares => {
  const sum: Shares = Object.fromEntries(people.map((p) => [p, 0]));
  for (const l of lines) {
    if (SKIP_WORDS.has(l.what.toLowerCase())) continue;
    const part = spread(l.cents, l.for ?? people);
    for (const name of Object.keys(part)) sum[name] = (sum[name] ?? 0) + part[name];
  }
  for (const name of Object.keys(sum)) sum[name] = Math.round(sum[name] / rounding) * rounding;
  return sum;
});

const wordy = (lines: Line[]) => lines.map((l) => l.what);
const biggest = (cents: number[]) => Math.max(0, ...cents);

export default pattern<InvoiceArgs>(({ people, lines, currency, rounding, meta }) => {
  const rejected = cell(0);
  const each = shares({ lines, people, rounding });
  const total = lines.reduce((sum, l) => sum + l.cents, 0);
  const debts = computed(() =>
    Object.entries(each)
      .filter(([name, cents]) => name !== meta.paidBy && cents > 0)
      .map(([name, cents]) => ({ from: name, to: meta.paidBy, amount: money(cents) }))
  );
  const titles = wordy(lines).map((w) => w.toUpperCase()).join(SEPARATOR);
  const headline = `${meta.shop}: ${money(total)} ${currency}`;
  return {
    people,
    lines,
    meta,
    each,
    total,
    debts,
    titles,
    headline,
    count: wordy(lines).length,
    first: lines[0].what,
    payers: Object.keys(each).length,
    top: biggest(lines.map((l) => l.cents)),
    vat: vat(lines),
    number: str`No. ${meta.number} by ${meta.paidBy}`,
    rejected,
    edit: { add: addLine({ lines, rejected }), drop: dropLast({ lines }), shop: setShop({ meta }) },
  };
});
