import { cell, type Cell, type Default, handler, pattern, str } from "commonfabric";
import hold, { capacityOf, type Crate, HoldError as Refusal } from "./holds/hold.ts";
import * as units from "./lib/units";
import { ports, route } from "/ship-manifest/lib/ports.ts";

interface ManifestArgs {
  ship: Default<string, "Tern">;
  leg: Default<number, 0>;
}

const book = handler(
  (event: { crate: Crate; hold?: "fore" | "aft" } | undefined, ctx: { fore: Cell<Crate[]>; aft: Cell<Crate[]>; refused: Cell<string[]> }) => {
    if (!event) return;
    const target = event.hold === "aft" ? ctx.aft : ctx.fore;
    const full = target.get().reduce((n, c) => n + units.tonnes(c), 0) + units.tonnes(event.crate) > capacityOf(event.hold ?? "fore");
    if (full) {
      ctx.refused.push(Refusal(event.crate.mark));
      return;
    }
    target.set([...target.get(), event.crate]);
  },
);

const sail = handler((_event, ctx: { leg: Cell<number>; fore: Cell<Crate[]>; aft: Cell<Crate[]>; landed: Cell<Record<string, string[]>> }) => {
  const next = ctx.leg.get() + 1;
  if (next >= route.length) return;
  const port = route[next];
  for (const h of [ctx.fore, ctx.aft]) {
    const off = h.get().filter((c) => c.to === port).map((c) => c.mark);
    if (off.length === 0) continue;
    ctx.landed.key(port).set([...(ctx.landed.get()[port] ?? []), ...off]);
    h.set(h.get().filter((c) => c.to !== port));
  }
  ctx.leg.set(next);
});

export default pattern<ManifestArgs>(({ ship, leg }) => {
  const crates = cell<Crate[]>([]);
  const refused = cell<string[]>([]);
  const landed = cell<Record<string, string[]>>({});
  const fore = hold({ name: "fore", crates });
  const aft = hold({ name: "aft", crates: [] });
  const tonnes = fore.tonnes + aft.tonnes;
  return {
    ship,
    leg,
    fore,
    aft,
    refused,
    landed,
    tonnes,
    where: str`${ship} at ${ports(leg)}`,
    heel: units.balance(fore.tonnes, aft.tonnes),
    order: [...route].sort((a, b) => a.localeCompare(b)),
    ended: leg === route.length - 1,
    book: book({ fore: crates, aft: aft.crates as unknown as Cell<Crate[]>, refused }),
    sail: sail({ leg, fore: crates, aft: aft.crates as unknown as Cell<Crate[]>, landed }),
  };
});
