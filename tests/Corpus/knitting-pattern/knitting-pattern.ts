import { cell, type Cell, type Default, handler, lift, pattern, str } from "commonfabric";

// Charts for knitting: a motif is repeated over a width, rows are read back in words.

type Stitch = "k" | "p" | "o";
type Row = readonly Stitch[];

const RIB: Stitch[][] = [["k", "p"], ["k", "p"]];
const WORDS: Record<Stitch, string> = { k: "knit", p: "purl", o: "yarn over" };

interface ChartArgs {
  motif: Default<Stitch[][], typeof RIB>;
  width: Default<number, 6>;
  gauge: Default<[number, number], [2, 3]>;
  needles?: { mm: Default<number, 4>; length?: number };
}

function repeat(row: Row, width: number): Stitch[] {
  const out: Stitch[] = [];
  while (row.length > 0 && out.length < width) out.push(row[out.length % row.length]);
  return out;
}

function runs(row: Row): [Stitch, number][] {
  const out: [Stitch, number][] = [];
  for (const s of row) {
    const last = out[out.length - 1];
    if (last && last[0] === s) last[1] += 1;
    else out.push([s, 1]);
  }
  return out;
}

const say = (row: Row) => runs(row).map(([s, n]) => (n > 1 ? `${WORDS[s]} ${n}` : WORDS[s])).join(", ");

const expand = lift(({ motif, width }: { motif: Stitch[][]; width: number }) => motif.map((r) => repeat(r, width)));
const instructions = lift(function instructions(chart: Stitch[][]): string[] {
  return chart.map((row, i) => `${i + 1}: ${say(i % 2 === 0 ? row : [...row].reverse())}`);
});
const size = lift(({ chart, gauge: [across, up] }: { chart: Stitch[][]; gauge: [number, number] }) => ({
  cm: (chart[0]?.length ?? 0) / across,
  high: chart.length / up,
}));

const set = handler((event: { row: number; col: number; to: Stitch }, { motif }: { motif: Cell<Stitch[][]> }) => {
  motif.key(event.row).key(event.col).set(event.to);
});

const addRow = handler((event: Stitch[] | undefined, { motif }: { motif: Cell<Stitch[][]> }) => {
  motif.push(event ?? [...motif.get().at(-1)!]);
});

const knit = handler(function knit(event: { rows?: number } | undefined, ctx: { done: Cell<number>; motif: Stitch[][]; finished: Cell<boolean | null> }) {
  const n = ctx.done.get() + (event?.rows ?? 1);
  ctx.done.set(Math.min(n, ctx.motif.length));
  ctx.finished.set(n >= ctx.motif.length);
});

const wool = handler((event, { gauge, which }: { gauge: Cell<[number, number]>; which: number }) => {
  gauge.key(which).set(Number(event));
});

const WOOL_PER_STITCH = { k: 1.2, p: 1.25, o: 2 } as const satisfies Record<Stitch, number>;

function need(rows: readonly Row[]): number {
  let metres = 0;
  outer: for (const row of rows) {
    for (const s of row) {
      if (!(s in WOOL_PER_STITCH)) continue outer;
      metres += WOOL_PER_STITCH[s];
    }
  }
  return Math.round(metres * 100) / 100;
}

const metres = lift((rows: Stitch[][]) => need(rows));

const mirror = handler((event: { axis?: "rows" | "columns" } | undefined, { motif }: { motif: Cell<Stitch[][]> }) => {
  const now = motif.get();
  motif.set(event?.axis === "rows" ? [...now].reverse() : now.map((r) => [...r].reverse()));
});

const unravel = handler((event: number | undefined, ctx: { done: Cell<number>; finished: Cell<boolean | null> }) => {
  const by = event ?? ctx.done.get();
  ctx.done.set(Math.max(0, ctx.done.get() - by));
  ctx.finished.set(ctx.done.get() === 0 ? null : false);
});

export const chart = pattern<ChartArgs>(({ motif: rows, width, gauge, needles: tools = { mm: 4 } }) => {
  const done = cell(-0);
  const finished = cell<boolean | null>(null);
  const full = expand({ motif: rows, width });
  const dims = size({ chart: full, gauge });
  const wide = dims.cm;
  return {
    motif: rows,
    width,
    chart: full,
    text: instructions(full),
    wide,
    high: dims.high,
    mm: tools.mm,
    cable: tools.length,
    done,
    finished,
    current: full[0],
    corner: full[1][0],
    left: rows.length - done.get(),
    label: str`${width} wide, ${wide} cm`,
    set: set({ motif: rows }),
    addRow: addRow({ motif: rows }),
    metres: metres(full),
    mirror: mirror({ motif: rows }),
    unravel: unravel({ done, finished }),
    knit: knit({ done, motif: rows, finished }),
    wool: { across: wool({ gauge, which: 0 }), up: wool({ gauge, which: 1 }) },
  };
});

export const legend = pattern(() => ({ words: WORDS, letters: Object.keys(WORDS).join("") }));
export default pattern<{ names: Default<string[], ["rib"]> }>(({ names: titles }) => ({ titles, count: titles.length, first: titles[0] }));
