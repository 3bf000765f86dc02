import { cell, Cell, type Default, handler, lift, pattern, str } from "commonfabric";
import type { Stream } from "commonfabric";

interface Item {
  isbn: string;
  title: string;
}

interface Copy extends Item {
  shelf: string;
  out: boolean;
}

interface Loan {
  isbn: string;
  due: number;
  renewals: number;
}

type Ledger = Record<string, Loan[]>;

const POLICY = {
  days: 21,
  renewals: 2,
  limit: 3,
  finePerDay: 15,
  holidays: [100, 101, 102],
} as const;

const CATALOGUE: Copy[] = [
  { isbn: "111", title: "Mosses", shelf: "B2", out: false },
  { isbn: "222", title: "Tide and Time", shelf: "A1", out: false },
  { isbn: "333", title: "Knots", shelf: "A1", out: false },
  { isbn: "444", title: "Wells", shelf: "C9", out: false },
];

interface Policy {
  days: number;
  renewals: number;
  limit: number;
  finePerDay: number;
  holidays: number[];
}

interface LibraryArgs {
  today: Default<number, 1>;
  copies: Default<Copy[], typeof CATALOGUE>;
  ledger: Default<Ledger, {}>;
  policy: Default<Policy, typeof POLICY>;
}

interface Desk {
  copies: Cell<Copy[]>;
  ledger: Cell<Ledger>;
  today: Cell<number>;
  policy: Policy;
}

function mark(desk: Desk, isbn: string, out: boolean): boolean {
  const i = desk.copies.get().findIndex((c) => c.isbn === isbn);
  if (i < 0 || desk.copies.key(i).key("out").get() === out) return false;
  desk.copies.key(i).key("out").set(out);
  return true;
}

const loansOf = (desk: Desk, patron: string): Loan[] => desk.ledger.get()[patron] ?? [];

const borrow = handler((event: { patron: string; isbn: string } | undefined, desk: Desk & { refused: Cell<string[]> }) => {
  if (event === undefined) return;
  const { patron, isbn } = event;
  if (loansOf(desk, patron).length >= desk.policy.limit) {
    desk.refused.push(`${patron}: limit`);
    return;
  }
  if (!mark(desk, isbn, true)) {
    desk.refused.push(`${patron}: ${isbn} not on shelf`);
    return;
  }
  const loan = { isbn, due: desk.today.get() + desk.policy.days, renewals: 0 };
  desk.ledger.key(patron).set([...loansOf(desk, patron), loan]);
});

const giveBack = handler((event: { patron: string; isbn: string } | undefined, desk: Desk & { fines: Cell<Record<string, number>> }) => {
  if (event === undefined) return;
  const mine = loansOf(desk, event.patron);
  const loan = mine.find((l) => l.isbn === event.isbn);
  if (loan === undefined) return;
  mark(desk, event.isbn, false);
  const rest = mine.filter((l) => l.isbn !== event.isbn);
  desk.ledger.key(event.patron).set(rest.length > 0 ? rest : (undefined as unknown as Loan[]));
  const late = desk.today.get() - loan.due;
  if (late > 0) {
    const sofar = desk.fines.get()[event.patron] ?? 0;
    desk.fines.key(event.patron).set(sofar + late * desk.policy.finePerDay);
  }
});

const renew = handler((event: { patron: string; isbn: string } | undefined, desk: Desk) => {
  if (!event) return;
  const mine = loansOf(desk, event.patron);
  const i = mine.findIndex((l) => l.isbn === event.isbn && l.renewals < desk.policy.renewals);
  if (i < 0) return;
  const slot = desk.ledger.key(event.patron).key(i);
  slot.update({ due: mine[i].due + desk.policy.days, renewals: mine[i].renewals + 1 });
});

/** Nights pass; a closed day pushes every loan that falls due on it to the next. */
const pass = handler((event: number | undefined, { today, ledger, policy }: Desk) => {
  today.set(today.get() + (event ?? 1));
  const copy = structuredClone(ledger.get());
  let moved = false;
  for (const patron of Object.keys(copy)) {
    for (const loan of copy[patron]) {
      while (policy.holidays.includes(loan.due)) {
        loan.due += 1;
        moved = true;
      }
    }
  }
  if (moved) ledger.set(copy);
});

const overdue = lift(({ ledger, today }: { ledger: Ledger; today: number }) =>
  Object.entries(ledger)
    .flatMap(([patron, loans]) => loans.filter((l) => l.due < today).map((l) => ({ patron, isbn: l.isbn, days: today - l.due })))
    .sort((a, b) => b.days - a.days || a.patron.localeCompare(b.patron))
);

const shelves = lift((copies: readonly Copy[]) => {
  const out: Record<string, number> = {};
  for (const c of copies) if (!c.out) out[c.shelf] = (out[c.shelf] ?? 0) + 1;
  return out;
});

const readers = lift((ledger: Ledger) => Object.keys(ledger).sort());

const total = lift((fines: Record<string, number>) => Object.values(fines).reduce((a, b) => a + b, 0));

export default pattern<LibraryArgs>(({ today, copies, ledger, policy }) => {
  const fines = cell<Record<string, number>>({});
  const refused = cell<string[]>([]);
  const desk = { copies, ledger, today, policy };
  const late = overdue({ ledger, today });
  return {
    today,
    ledger,
    copies,
    fines,
    refused,
    late,
    shelves: shelves(copies),
    readers: readers(ledger),
    owed: total(fines),
    line: str`day ${today}: ${late.length} late, limit ${policy.limit}`,
    counter: {
      borrow: borrow({ ...desk, refused }),
      giveBack: giveBack({ ...desk, fines }),
      renew: renew(desk),
      pass: pass(desk),
    },
  };
});
