import { cell, type Cell, type Default, handler, lift, pattern, type Stream, str } from "commonfabric";

// Jobs for a small press. Bad jobs must not leave half of themselves behind.

interface Job {
  id: number;
  pages: number;
  copies: number;
  paper: string;
}

interface ShopArgs {
  jobs: Default<Job[], []>;
  paper: Default<Record<string, number>, { white: 100; grey: 10 }>;
}

interface Shop {
  jobs: Cell<Job[]>;
  paper: Cell<Record<string, number>>;
  serial: Cell<number>;
  ledger: Stream<{ text: string }>;
}

const ledger = handler((event: { text: string }, ctx: { lines: Cell<string[]> }) => {
  ctx.lines.push(event.text);
});

const accept = handler((event: Partial<Job> | undefined, shop: Shop) => {
  const id = shop.serial.get() + 1;
  shop.serial.set(id);
  const job: Job = { id, pages: event?.pages ?? 1, copies: event?.copies ?? 1, paper: event?.paper ?? "white" };
  shop.jobs.push(job);
  shop.ledger.send({ text: `job ${id}` });
  const need = job.pages * job.copies;
  const left = (shop.paper.get()[job.paper] ?? 0) - need;
  shop.paper.key(job.paper).set(left);
  if (left < 0) throw new Error(`out of ${job.paper} paper by ${-left}`);
});

const collate = handler((event: { mode: string }, shop: Shop) => {
  shop.jobs.set([]);
  shop.ledger.send({ text: "collated" });
  const step = (n: number): number => (event.mode === "deep" ? step(n + 1) + 1 : n);
  let n = step(0);
  while (event.mode === "endless") n += 1;
  const heap: string[] = [];
  while (event.mode === "hoard") heap.push("x".repeat(1000000) + heap.length);
  shop.serial.set(n);
});

const pack = handler((event: { at: number }, shop: Shop) => {
  try {
    (shop.jobs.get() as Job[]).splice(event.at, 1);
  } catch (e) {
    shop.ledger.send({ text: e instanceof TypeError ? "read only" : "odd" });
    const copy = [...shop.jobs.get()];
    copy.splice(event.at, 1);
    shop.jobs.set(copy);
  }
});

const sheets = lift((jobs: Job[]) => jobs.reduce((n, j) => n + j.pages * j.copies, 0));

// Gives up on a job without copies.
const slowest = lift((jobs: Job[]) => {
  for (const j of jobs) if (j.copies === 0) throw new RangeError(`job ${j.id} has no copies`);
  return jobs.length === 0 ? null : [...jobs].sort((a, b) => b.pages - a.pages)[0].id;
});

const next = lift((id: number | null) => (id === null ? "nothing to do" : `print ${id}`));

export default pattern<ShopArgs>(({ jobs, paper }) => {
  const serial = cell(0);
  const lines = cell<string[]>([]);
  const book = ledger({ lines });
  const shop = { jobs, paper, serial, ledger: book };
  const slow = slowest(jobs);
  return {
    jobs,
    paper,
    serial,
    lines,
    sheets: sheets(jobs),
    slow,
    next: next(slow),
    label: str`${serial} taken`,
    accept: accept(shop),
    collate: collate(shop),
    pack: pack(shop),
  };
});
