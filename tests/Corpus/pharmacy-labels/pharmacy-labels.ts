import { type Cell, cell, type Default, handler, lift, pattern, str, type Stream } from "commonfabric";

enum Route {
  Mouth = "by mouth",
  Skin = "on the skin",
  Eye = "into the eye",
}

interface Common {
  id: string;
  patient: string;
  route: Route;
}

type Tablet = Common & { kind: "tablet"; mg: number; perDay: number; total: number };
type Liquid = Common & { kind: "liquid"; ml: number; perDay: number; bottle: number };
type Cream = Common & { kind: "cream"; thinly: boolean };
type Prescription = Tablet | Liquid | Cream;
type Kind = Prescription["kind"];

const FORMS = {
  tablet: { one: "tablet", many: "tablets", days: 30 },
  liquid: { one: "bottle", many: "bottles", days: 28 },
  cream: { one: "tube", many: "tubes", days: 90 },
} as const;

const WARNINGS: { readonly [K in Route]?: string } = { [Route.Eye]: "discard after 28 days", [Route.Skin]: "do not swallow" };

interface PharmacyArgs {
  queue: Default<Prescription[], []>;
  patientNotes: Default<Record<string, { allergies?: string[]; age: number | null }>, {}>;
}

const isTablet = (p: Prescription): p is Tablet => p.kind === "tablet";
const plural = (n: number, kind: Kind) => `${n} ${n === 1 ? FORMS[kind].one : FORMS[kind].many}`;

function daysOf(p: Prescription): number {
  switch (p.kind) {
    case "tablet":
      return Math.floor(p.total / p.perDay);
    case "liquid":
      return Math.floor(p.bottle / (p.ml * p.perDay));
    default:
      return FORMS.cream.days;
  }
}

const label = (p: Prescription): string => {
  const how = isTablet(p) ? `${plural(p.perDay, "tablet")} of ${p.mg} mg a day` : p.kind === "liquid" ? `${p.ml} ml, ${p.perDay} times a day` : p.thinly ? "thinly" : "as needed";
  const warning = WARNINGS[p.route];
  return [how, p.route, warning].filter((x): x is string => x !== undefined).join("; ");
};

interface Counter {
  queue: Cell<Prescription[]>;
  printed: Cell<Record<string, string[]>>;
  warn: Stream<{ patient: string; why: string }>;
}

type Draft = Omit<Tablet, "id" | "kind"> & { id?: string };
type Sizes = Pick<Liquid, "ml" | "bottle">;
type HandlerKind = ReturnType<typeof printNext>;

const addTablet = handler((event: Draft | undefined, { queue, warn }: Counter) => {
  if (!event) return;
  const id = event.id ?? `t${queue.get().length + 1}`;
  queue.push({ ...event, id, kind: "tablet" });
  if (event.perDay > 8) warn.send({ patient: event.patient, why: "many" });
});

const addOther = handler((event: Prescription, { queue }: Counter) => {
  if (event === undefined || event.kind === "tablet") return;
  queue.push(event);
});

const resize = handler((event: { id: string } & Sizes, { queue }: Counter) => {
  const i = queue.get().findIndex((p) => p.id === event?.id && p.kind === "liquid");
  if (i < 0) return;
  queue.key(i).update({ ml: event.ml, bottle: event.bottle });
});

const printNext = handler((_event, counter: Counter) => {
  const [first, ...rest] = counter.queue.get();
  if (first === undefined) return;
  const old = counter.printed.get()[first.patient] ?? [];
  counter.printed.key(first.patient).set([...old, label(first)]);
  counter.queue.set(rest);
});

const warn = handler((event: { patient: string; why: string }, ctx: { warnings: Cell<[string, string][]>; notes: Record<string, { allergies?: string[]; age: number | null }> }) => {
  const note = ctx.notes[event.patient];
  ctx.warnings.push([event.patient, `${event.why}${note?.age === null ? " (age unknown)" : note ? ` (${note.age})` : ""}`]);
});

const note = handler((event: { patient: string; age?: number | null; allergy?: string }, { notes }: { notes: Cell<PharmacyArgs["patientNotes"]> }) => {
  const old = notes.get()[event.patient] ?? { age: null };
  notes.key(event.patient).set({ ...old, age: event.age === undefined ? old.age : event.age, allergies: event.allergy ? [...(old.allergies ?? []), event.allergy] : old.allergies });
});

const labels = lift((queue: Prescription[]) => queue.map((p) => ({ id: p.id, text: label(p), days: daysOf(p) })));
const kinds = lift((queue: Prescription[]) => {
  const out: Partial<Record<Kind, number>> = {};
  for (const p of queue) out[p.kind] = (out[p.kind] ?? 0) + 1;
  return out;
});
const smallest = lift((queue: Prescription[]) => {
  const doses = queue.filter(isTablet).map((t) => t.mg);
  return doses.length ? Math.min(...doses) : null;
});
const allergic = lift((notes: PharmacyArgs["patientNotes"]) =>
  Object.entries(notes).filter(([, n]) => (n.allergies?.length ?? 0) > 0).map(([p]) => p).sort((a, b) => a.localeCompare(b))
);

export default pattern<PharmacyArgs>(({ queue, patientNotes: notes }) => {
  const printed = cell<Record<string, string[]>>({});
  const warnings = cell<[string, string][]>([]);
  const alert = warn({ warnings, notes });
  const counter = { queue, printed, warn: alert };
  const next: HandlerKind = printNext(counter);
  return {
    queue,
    notes,
    printed,
    warnings,
    labels: labels(queue),
    kinds: kinds(queue),
    smallest: smallest(queue),
    allergic: allergic(notes),
    line: str`${queue.length} waiting`,
    desk: { tablet: addTablet(counter), other: addOther(counter), resize: resize(counter), next, note: note({ notes }) },
  };
});
