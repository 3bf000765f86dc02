import { cell, type Cell, computed, type Default, handler, lift, pattern, str, type Writable } from "commonfabric";

// Lanes fill on the quay; the mate calls lanes aboard while the deck has metres left.

interface Vehicle {
  reg: string;
  metres: number;
  kind: "car" | "van" | "lorry";
}

interface Lane {
  label: string;
  waiting: Vehicle[];
  closed?: boolean;
}

interface FerryArgs {
  lanes: Default<Lane[], [{ label: "1"; waiting: [] }, { label: "2"; waiting: [] }]>;
  deck: Default<number, 30>;
  weather?: { wind?: { force: number } };
}

const queue = handler(
  (event: { reg: string; metres?: number; kind?: Vehicle["kind"] } | undefined, ctx: { waiting: Cell<Vehicle[]>; turned: Cell<string[]>; label: string }) => {
    if (event === undefined) return;
    if ((event.metres ?? 5) > 20) {
      ctx.turned.push(`${event.reg} from ${ctx.label}`);
      return;
    }
    ctx.waiting.push({ reg: event.reg, metres: event.metres ?? 5, kind: event.kind ?? "car" });
  },
);

const close = handler((_event: unknown, ctx: { lane: Cell<Lane>; journal: Cell<string[]>; no: Cell<number> }) => {
  const now = ctx.lane.get();
  ctx.lane.key("closed").set(!now.closed);
  ctx.journal.push(`${ctx.no.get()}:${now.label} ${now.closed ? "open" : "closed"}`);
});

const board = handler(
  (event: { count: number } | undefined, ctx: { lanes: Writable<Lane[]>; index: Cell<number>; aboard: Cell<Vehicle[]>; deck: Cell<number> }) => {
    const lane = ctx.lanes.key(ctx.index.get());
    let metres = ctx.aboard.get().reduce((n, v) => n + v.metres, 0);
    for (let k = 0; k < (event?.count ?? 1); k++) {
      const [first, ...rest] = lane.key("waiting").get();
      if (first === undefined || lane.get().closed || metres + first.metres > ctx.deck.get()) return;
      metres += first.metres;
      ctx.aboard.push(first);
      lane.key("waiting").set(rest);
    }
  },
);

// The mate's buttons, one for each lane, made anew whenever lanes come or go.
const buttons = lift<{ lanes: Writable<Lane[]>; aboard: Writable<Vehicle[]>; deck: Writable<number> }>(({ lanes, aboard, deck }) =>
  lanes.get().map((l, i) => ({ label: l.label, board: board({ lanes, aboard, deck, index: cell(i) }) }))
);

const stretch = handler((event: { reg: string; by: number }, ctx: { aboard: Cell<Vehicle[]> }) => {
  const i = ctx.aboard.get().findIndex((v) => v.reg === event.reg);
  ctx.aboard.key(i).key("metres").set(ctx.aboard.get()[i].metres + event.by);
});

const unload = handler((_e, { aboard, trips, lanes }: { aboard: Cell<Vehicle[]>; trips: Cell<Vehicle[][]>; lanes: Cell<Lane[]> }) => {
  trips.push([...aboard.get()]);
  aboard.set([]);
  lanes.set(lanes.get().filter((l) => l.waiting.length > 0 || !l.closed));
});

const addLane = handler((event: string | undefined, { lanes }: { lanes: Cell<Lane[]> }) => {
  lanes.push({ label: event ?? "?", waiting: [] });
});

export default pattern<FerryArgs>(({ lanes, deck, weather }) => {
  const aboard = cell<Vehicle[]>([]);
  const turned = cell<string[]>([]);
  const journal = cell<string[]>([]);
  const trips = cell<Vehicle[][]>([]);

  // Lanes as the quay sees them: what is captured here is written back to where it came from.
  const gates = computed(() =>
    lanes.map((lane, i) => ({
      name: `lane ${lane.label}`,
      queue: queue({ waiting: lane.waiting, turned, label: lane.label }),
      close: close({ lane, journal, no: cell(i + 1) }),
    }))
  );
  const closers = computed(() => gates.map((g) => g.close));
  const used = computed(() => aboard.get().reduce((n, v) => n + v.metres, 0));
  const calm = computed(() => (weather?.wind?.force ?? 0) < 8);
  const lengths = computed(() => lanes.map((l) => l.waiting.length));

  return {
    lanes,
    deck,
    aboard,
    turned,
    journal,
    trips,
    gates,
    closers,
    buttons: buttons({ lanes, aboard, deck }),
    used,
    calm,
    lengths,
    state: calm ? str`${used} of ${deck} m` : "no sailing",
    stretch: stretch({ aboard }),
    unload: unload({ aboard, trips, lanes }),
    addLane: addLane({ lanes }),
  };
});
