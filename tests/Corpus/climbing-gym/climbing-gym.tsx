import { action, computed, type Default, handler, NAME, pattern, type Stream, UI, Writable } from "commonfabric";

/** French grades: 5a, 5a+, 5b … 9c. */
const GRADE = /^([4-9])([abc])(\+?)$/;

export interface Ascent {
  who: string;
  tries: number;
}

export interface Route {
  name: string;
  grade: string;
  wall: string;
  ascents: Ascent[];
}

const weight = (grade: string): number => {
  const m = GRADE.exec(grade);
  if (!m) return 0;
  return Number(m[1]) * 6 + "abc".indexOf(m[2]) * 2 + (m[3] ? 1 : 0);
};

export const byGrade = (a: Route, b: Route) => weight(a.grade) - weight(b.grade) || a.name.localeCompare(b.name);

function points(routes: readonly Route[]): Record<string, number> {
  const out: Record<string, number> = {};
  for (const r of routes) {
    for (const a of r.ascents) out[a.who] = (out[a.who] ?? 0) + weight(r.grade) * 10 - (a.tries - 1);
  }
  return out;
}

export type GymInput = {
  name?: string | Default<"The Cave">;
  routes: Writable<Route[] | Default<[]>>;
  climber: Writable<string | Default<"me">>;
};

export type GymOutput = {
  routes: Route[];
  ladder: { who: string; points: number }[];
  set: Stream<{ name: string; grade: string; wall?: string }>;
  climb: Stream<{ name: string; tries?: number }>;
  strip: Stream<{ wall: string }>;
  hardest: string | null;
};

const climb = handler<{ name: string; tries?: number }, { routes: Writable<Route[]>; climber: Writable<string> }>(({ name, tries }, { routes, climber }) => {
  const i = routes.get().findIndex((r) => r.name === name);
  if (i < 0) return;
  const who = climber.get();
  const ascents = routes.key(i).key("ascents");
  const j = ascents.get().findIndex((a) => a.who === who);
  if (j < 0) ascents.push({ who, tries: tries ?? 1 });
  else ascents.key(j).key("tries").set(Math.min(ascents.get()[j].tries, tries ?? 1));
});

const Medal = ({ place }: { place: number }) => <span class={`medal-${place}`}>{["gold", "silver", "bronze"][place] ?? ""}</span>;

export default pattern<GymInput, GymOutput>(({ name, routes, climber }) => {
  const sorted = computed(() => [...routes.get()].sort(byGrade));
  const ladder = computed(() => {
    const all = points(routes.get());
    return Object.keys(all).map((who) => ({ who, points: all[who] })).sort((a, b) => b.points - a.points || a.who.localeCompare(b.who));
  });
  const walls = computed(() => [...new Set(routes.get().map((r) => r.wall))].sort((a, b) => a.localeCompare(b)));
  const hardest = computed(() => sorted.filter((r: Route) => r.ascents.length > 0).at(-1)?.name ?? null);

  const set = action((e: { name: string; grade: string; wall?: string } | undefined) => {
    if (!e || weight(e.grade) === 0) return;
    routes.push({ name: e.name, grade: e.grade, wall: e.wall ?? "main", ascents: [] });
  });
  const strip = action<{ wall: string }>(({ wall }) => routes.set(routes.get().filter((r) => r.wall !== wall)));

  return {
    [NAME]: name,
    [UI]: (
      <cf-vscroll>
        {sorted.map((route) => (
          <cf-card>
            <h3>{route.name} {route.grade}</h3>
            <ul>
              {route.ascents.map((a, i) => (
                <li>
                  <Medal place={i} />{a.who}{a.tries > 1 ? ` (${a.tries})` : " flash"}
                  <button onClick={() => { climber.set(a.who); }}>be {a.who}</button>
                  <button onClick={() => routes.set(routes.get().filter((r) => r.name !== route.name))}>strip {route.name}</button>
                </li>
              ))}
            </ul>
            {route.ascents.length === 0 && <em>unclimbed</em>}
          </cf-card>
        ))}
        {walls.length > 1 ? <nav>{walls.map((w) => <a>{w}</a>)}</nav> : undefined}
      </cf-vscroll>
    ),
    routes,
    climber,
    ladder,
    walls,
    hardest,
    order: computed(() => sorted.map((r: Route) => r.name)),
    set,
    climb: climb({ routes, climber }),
    strip,
  };
});
