import { action, computed, type Default, NAME, pattern, type Reactive, str, UI, Writable } from "commonfabric";

type Seat = { no: number; held?: string };
type Row = { letter: string; seats: Seat[]; price: number };

// 3 rows of the little stage
const HOUSE: Row[] = [
  { letter: "A", price: 30, seats: [{ no: 1 }, { no: 2 }, { no: 3 }] },
  { letter: "B", price: 20, seats: [{ no: 1 }, { no: 2, held: "press" }] },
  { letter: "C", price: 12, seats: [] },
];

interface Args {
  show: Default<{ title: string; act: number }, { title: "The Gull"; act: 1 }>;
  rows: Writable<Default<Row[], typeof HOUSE>>;
}

const initial = (name: string | undefined) => (name ? name.slice(0, 1).toUpperCase() : "·");
const priceTag = (p: number) => `${p.toFixed(2)} €`;

const Tag = (props: { text: string | Reactive<string>; loud?: boolean; children?: unknown }) => (
  <em class={props.loud ? "loud" : "soft"}>{props.text}{props.children}</em>
);

function runsOf(seats: readonly Seat[]): number[] {
  const runs: number[] = [];
  let run = 0;
  for (const s of seats) {
    if (s.held === undefined) run += 1;
    else {
      if (run > 0) runs.push(run);
      run = 0;
    }
  }
  if (run > 0) runs.push(run);
  return runs;
}

export default pattern<Args>(({ show: { title, act }, rows }) => {
  const buyer = Writable.of("anon");
  const party = Writable.of<{ row: string; no: number }[]>([]);

  const free = computed(() => rows.get().flatMap((r) => r.seats.filter((s) => !s.held)).length);
  const takings = computed(() => rows.get().reduce((n, r) => n + r.price * r.seats.filter((s) => s.held && s.held !== "press").length, 0));
  const soldOut = free === 0;
  const runs = rows.map((row) => ({ letter: row.letter, longest: computed(() => Math.max(0, ...runsOf(row.seats))) }));

  const hold = action(({ row, no, name }: { row: string; no: number; name?: string }) => {
    const r = rows.get().findIndex((x) => x.letter === row);
    if (r < 0) return;
    const s = rows.get()[r].seats.findIndex((x) => x.no === no && x.held === undefined);
    if (s < 0) return;
    rows.key(r).key("seats").key(s).key("held").set(name ?? buyer.get());
    party.push({ row, no });
  });

  const release = action((e: { name: string }) => {
    rows.set(
      rows.get().map((r) => ({
        ...r,
        seats: r.seats.map((s) => (s.held === e.name ? { no: s.no } : s)),
      })),
    );
    party.set([]);
  });

  const together = action<{ size: number; name: string }>((e) => {
    for (const [r, row] of rows.get().entries()) {
      let start = -1;
      let run = 0;
      for (const [i, seat] of row.seats.entries()) {
        if (seat.held !== undefined) {
          run = 0;
          continue;
        }
        run += 1;
        if (run === e.size) start = i - run + 1;
        if (start >= 0) break;
      }
      if (start < 0) continue;
      for (let i = start; i < start + e.size; i++) rows.key(r, "seats", i).update({ held: e.name });
      return;
    }
  });

  const swapRows = action(() => {
    const [a, b, ...rest] = rows.get();
    rows.set([b, a, ...rest]);
  });


  return {
    [NAME]: str`${title} (act ${act})`,
    [UI]: (
      <div>
        <Tag text={title} loud>{" "}{free} free</Tag>
        <cf-input $value={buyer} />
        <table>
          {rows.map((row) => (
            <tr>
              <th>{row.letter}</th>
              {row.seats.map((seat, i) => (
                <td
                  title={`${row.letter}${seat.no}`}
                  class={seat.held ? "held" : "free"}
                  onClick={() => {
                    if (seat.held) return;
                    hold.send({ row: row.letter, no: seat.no });
                  }}
                >
                  {initial(seat.held)}{i === 0 && <sup>aisle</sup>}
                </td>
              ))}
              <td>{row.seats.length > 0 ? priceTag(row.price) : "closed"}</td>
            </tr>
          ))}
        </table>
        {soldOut ? <strong>sold out</strong> : <span>{free ?? 0} left</span>}
        <ul>{party.map((p) => <li>{p.row}{p.no}</li>)}</ul>
      </div>
    ),
    title,
    act,
    rows,
    buyer,
    free,
    takings,
    soldOut,
    runs,
    hold,
    release,
    together,
    swapRows,
  };
});
