import { cell, type Cell, computed, type Default, handler, lift, pattern, type Stream, str } from "commonfabric";

// A public kiosk inspects the machine it runs on: what can a program here reach, and does what it was given stay as it was?

const WANTED = [
  "Proxy", "WeakRef", "FinalizationRegistry", "SharedArrayBuffer", "Atomics", "WebAssembly", "setTimeout", "setInterval", "queueMicrotask",
  "requestAnimationFrame", "performance", "crypto", "window", "document", "self", "location", "navigator", "localStorage", "process", "Deno",
  "require", "Blob", "AbortController", "Worker", "XMLHttpRequest", "WebSocket", "Intl", "Float32Array", "Float64Array",
];

const OPENING = { hours: { from: 8, to: 20 }, days: ["mon", "tue"] };
const CODES = new Map([["a", 1], ["b", 2]]);
const SEEN = new Set(["first"]);
const TRIES: string[] = [];

function attempt(work: () => unknown): string {
  try {
    work();
    return "allowed";
  } catch (e) {
    return e instanceof TypeError ? "TypeError" : e instanceof Error ? "Error" : "thrown";
  }
}

const reachable = (): string[] => {
  const g = globalThis as Record<string, unknown>;
  return WANTED.filter((name) => g[name] !== undefined);
};

const look = handler((_event, ctx: { found: Cell<string[]>; checks: Cell<Record<string, string>> }) => {
  ctx.found.set(reachable());
  ctx.checks.update({
    typeofs: [typeof process, typeof window, typeof setTimeout, typeof performance, typeof require].join(),
    eval: attempt(() => (0, eval)("1 + 1")) === "allowed" ? "allowed" : "refused",
    ctor: attempt(() => (() => 0).constructor("return 1")()) === "allowed" ? "allowed" : "refused",
    proto: attempt(() => {
      "use strict";
      (Array.prototype as any).shelf = 1;
    }),
    object: attempt(() => Object.defineProperty(Object.prototype, "shelf", { value: 1 })),
    console: attempt(() => console.log("looked", { at: 1 })),
  });
});

interface Ticket {
  id: string;
  items?: { name: string; tags: string[] }[];
}

const freeze = handler((event: Ticket, ctx: { tickets: Cell<Ticket[]>; plain: Ticket[]; checks: Cell<Record<string, string>> }) => {
  const before = ctx.plain.length;
  ctx.tickets.push(event);
  const list = ctx.tickets.get();
  ctx.checks.update({
    push: attempt(() => list.push({ id: "z" })),
    sort: attempt(() => list.sort()),
    event: attempt(() => (event.id = "changed")),
    deep: attempt(() => event.items![0].tags.push("t")),
    context: attempt(() => (ctx.plain as Ticket[]).push(event)),
    copy: attempt(() => [...list].reverse()),
    snapshot: ctx.plain.length === before ? "kept" : "moved",
    fresh: ctx.tickets.get().length === before + 1 ? "seen" : "late",
  });
});

const remember = handler((event: { text?: string } | undefined, ctx: { checks: Cell<Record<string, string>> }) => {
  ctx.checks.update({
    array: attempt(() => TRIES.push(event?.text ?? "")),
    map: attempt(() => CODES.set("c", 3)),
    set: attempt(() => SEEN.add("second")),
    nested: attempt(() => (OPENING.hours.from = 0)),
    code: attempt(() => ((attempt as unknown as { memory: number }).memory = 1)),
    sizes: `${TRIES.length}/${CODES.size}/${SEEN.size}/${OPENING.hours.from}`,
  });
});

const stash = handler((event: { what: string }, ctx: { drawer: Cell<unknown>; messages: Cell<string[]> }) => {
  const odd: Record<string, () => unknown> = {
    map: () => ({ shelf: { parcel: new Map() } }),
    date: () => ({ shelf: { parcel: new Date(0) } }),
    fn: () => ({ shelf: { parcel: () => 1 } }),
    symbol: () => ({ shelf: { parcel: Symbol("s") } }),
    ring: () => {
      const o: Record<string, unknown> = {};
      o.shelf = { parcel: o };
      return o;
    },
    plain: () => ({ shelf: { parcel: Object.assign(Object.create(null), { ok: true }) } }),
  };
  try {
    ctx.drawer.set(odd[event.what]());
    ctx.messages.push(`${event.what}: stored`);
  } catch (e) {
    ctx.messages.push(`${event.what}: ${String((e as Error).message).includes("parcel") || event.what === "ring" ? "named" : "unnamed"}`);
  }
});

const dishonest = lift(({ bell, n }: { bell: Stream<unknown>; n: number }) => ({
  send: attempt(() => bell.send({ n })) === "allowed" ? "rang" : "refused",
  now: attempt(() => Date.now()) === "allowed" ? "told" : "refused",
  date: attempt(() => new Date()) === "allowed" ? "told" : "refused",
  dice: attempt(() => Math.random()) === "allowed" ? "rolled" : "refused",
  fixed: new Date(Date.UTC(2001, 1, 3)).toISOString().slice(0, 10),
}));

const shelves = lift((drawer: { shelf?: { parcel?: unknown } }) => (drawer.shelf === undefined ? "empty drawer" : "one shelf"));

const ring = handler((_event: unknown, ctx: { rings: Cell<number> }) => ctx.rings.set(ctx.rings.get() + 1));

const keep = handler((event: Record<string, unknown>, ctx: { labels: Cell<Record<string, unknown>> }) => {
  for (const k of Object.keys(event)) ctx.labels.key(k).set(event[k]);
});

const wordCount = lift((labels: Record<string, unknown>) => {
  const seen: Record<string, number> = {};
  for (const k of Object.keys(labels)) seen[k] = (Object.hasOwn(seen, k) ? seen[k] : 0) + 1;
  return seen;
});

export default pattern<{ name: Default<string, "kiosk"> }>(({ name }) => {
  const found = cell<string[]>(["not looked"]);
  const checks = cell<Record<string, string>>({});
  const tickets = cell<Ticket[]>([]);
  const drawer = cell<unknown>(null);
  const messages = cell<string[]>([]);
  const rings = cell(0);
  const labels = cell<Record<string, unknown>>({});
  const bell = ring({ rings });
  return {
    name,
    found,
    checks,
    tickets,
    drawer,
    shelves: shelves(drawer),
    messages,
    rings,
    labels,
    counts: wordCount(labels),
    own: computed(() => Object.hasOwn(labels.get(), "toString")),
    honest: dishonest({ bell, n: messages.length }),
    title: str`${name}: ${messages.length}`,
    bell,
    keep: keep({ labels }),
    look: look({ found, checks }),
    freeze: freeze({ tickets, plain: tickets, checks }),
    remember: remember({ checks }),
    stash: stash({ drawer, messages }),
  };
});
