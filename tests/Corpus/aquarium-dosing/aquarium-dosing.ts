import { Cell, cell, Default, handler, lift, pattern, str, Writable } from "commonfabric";

// Doses for an aquarium. Meters count how often each computation really ran.

interface Water {
    ph: number;
    nitrate: number;
    metals?: { copper?: { ppm: number } };
}

interface TankArgs {
    litres: Default<number, 200>;
    water: Default<Water, { ph: 7; nitrate: 10 }>;
    doses: Default<Record<string, number>, {}>;
}

const band = lift<{ litres: number; water: Water; runs: Writable<number> }>(({ litres, water, runs }) => {
    runs.set(runs.sample() + 1);
    return { acid: water.ph < 7, feed: water.nitrate > 20 ? 0 : Math.round(litres / 100) };
});

const advice = lift<{ band: { acid: boolean; feed: number }; runs: Writable<number> }, string>(({ band, runs }) => {
    runs.set((runs.sample() ?? 0) + 1);
    return `${band.acid ? "add shells" : "leave"}, feed ${band.feed}`;
});

const copper = lift((water: Water) => water.metals?.copper?.ppm ?? 0);

const test = handler((event: Partial<Water> | undefined, ctx: { water: Cell<Water>; version: Cell<number>; last: Cell<string> }) => {
    if (event === undefined) return;
    const before = JSON.stringify(ctx.water.get());
    ctx.water.update({ ...event });
    if (JSON.stringify(ctx.water.get()) !== before) ctx.version.set(ctx.version.get() + 1);
    ctx.last.set(ctx.last.get());
});

const dose = handler(({ name, ml }: { name: string; ml: number }, ctx: { doses: Cell<Record<string, number>>; litres: Cell<number>; seen: Cell<string[]>; advice: Cell<string>; derived: Cell<number> }) => {
    const before = ctx.derived.get();
    ctx.doses.key(name).set((ctx.doses.get()[name] ?? 0) + ml);
    // nothing derived moves before this handler is done
    ctx.seen.push(`${name} ${before === ctx.derived.get() ? "still" : "moved"} ${ctx.advice.get()}`);
});

const clear = handler((event: { names?: string[] }, { doses }: { doses: Cell<Record<string, number>> }) => {
    if (event.names === undefined) doses.set({});
    else for (const n of event.names) doses.key(n).set(undefined as unknown as number);
});

const resize = handler((event: number | { litres: number } | null, { litres }: { litres: Cell<number> }) => {
    if (event === null) litres.set(undefined as unknown as number);
    else litres.set(typeof event === "number" ? event : event.litres);
});

const overrule = handler((event: string, { advice }: { advice: Cell<string> }) => {
    advice.set(event);
});

interface Fish { kind: string; cm: number; shy?: boolean }

const stock = handler((event: { kind: string; cm: number; shy?: boolean } | { kind: string; count: number } | undefined, ctx: { fish: Cell<Fish[]>; litres: number; turnedAway: Cell<string[]> }) => {
    if (event === undefined) return;
    const more: Fish[] = "count" in event
        ? Array.from({ length: event.count }, () => ({ kind: event.kind, cm: 3, shy: undefined }))
        : [{ kind: event.kind, cm: event.cm, shy: event.shy }];
    const length = [...ctx.fish.get(), ...more].reduce((n, f) => n + f.cm, 0);
    if (length > ctx.litres / 2) ctx.turnedAway.push(event.kind);
    else ctx.fish.push(...more);
});

const grow = handler((event: { by: number }, { fish }: { fish: Cell<Fish[]> }) => {
    fish.get().forEach((_, i) => fish.key(i).key("cm").increment(event.by));
});

const shyness = lift((fish: Fish[]) => ({
    shy: fish.filter((f) => f.shy === true).length,
    bold: fish.filter((f) => f.shy === false).length,
    unknown: fish.filter((f) => f.shy === undefined).length,
}));

const census = lift((fish: readonly Fish[]) => {
    const count = new Map<string, number>();
    for (const { kind } of fish) count.set(kind, (count.get(kind) ?? 0) + 1);
    return [...count].sort(([a], [b]) => a.localeCompare(b));
});

const sum = lift((doses: Record<string, number>) => Object.values(doses).reduce((a, b) => a + b, 0));
const keys = lift((doses: Record<string, number>) => Object.keys(doses).sort());
const perLitre = lift(({ sum, litres }: { sum: number; litres: number }) => sum / litres);

export default pattern<TankArgs>(({ litres, water, doses }) => {
    const version = cell(0);
    const last = cell("no test");
    const bandRuns = cell(0);
    const adviceRuns = cell<number>();
    const seen = cell<string[]>([]);
    const b = band({ litres, water, runs: bandRuns });
    const text = advice({ band: b, runs: adviceRuns });
    const total = sum(doses);
    const fish = cell<Fish[]>([]);
    const turnedAway = cell<string[]>([]);
    return {
        litres,
        water,
        doses,
        version,
        last,
        bandRuns,
        adviceRuns,
        seen,
        band: b,
        advice: text,
        copper: copper(water),
        total,
        fish,
        turnedAway,
        shyness: shyness(fish),
        census: census(fish),
        stock: stock({ fish, litres, turnedAway }),
        grow: grow({ fish }),
        keys: keys(doses),
        strength: perLitre({ sum: total, litres }),
        label: str`${litres} l: ${text}`,
        test: test({ water, version, last }),
        dose: dose({ doses, litres, seen, advice: text, derived: total }),
        clear: clear({ doses }),
        resize: resize({ litres }),
        overrule: overrule({ advice: text }),
    };
});
