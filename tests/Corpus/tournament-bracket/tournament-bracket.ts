import { cell, Cell, computed, type Default, handler, lift, pattern, str } from "commonfabric";

// A knock-out tournament: rounds are derived from the entry list, scores are reported match by match.

interface Player { name: string; seed: number; club?: { town?: { name: string } } }
interface Score { home: number; away: number }
type Result = "home" | "away" | null;

interface BracketArgs {
    players: Default<Player[], []>;
    bestOf: Default<number, 3>;
    venue?: { hall?: { courts?: number } };
}

const report = handler((event: { points: [number, number] } | undefined, ctx: { scores: Cell<(Score | null)[]>; index: number; version: Cell<number>; round: Cell<string[]> }) => {
    if (!event || event.points[0] === event.points[1]) return;
    const [home, away] = event.points;
    const before = ctx.scores.get()[ctx.index];
    if (before && before.home === home && before.away === away) return;
    ctx.scores.key(ctx.index).set({ home, away });
    ctx.version.set(ctx.version.get() + 1);
});

const wipe = handler((_event, { scores, version }: { scores: Cell<(Score | null)[]>; version: Cell<number> }) => {
    scores.set([]);
    version.set(0);
});

const enrol = handler((event: Player | undefined, ctx: { players: Cell<Player[]> }) => {
    if (event === undefined) return;
    ctx.players.push(event);
});

// The same list again: nothing that is derived from it may stir.
const shuffleNothing = handler((_: unknown, ctx: { players: Cell<Player[]>; touched: Cell<number> }) => {
    ctx.players.set([...ctx.players.get()]);
    ctx.touched.set(ctx.touched.get());
});

const seeded = (players: readonly Player[]) => [...players].sort((a, b) => a.seed - b.seed || a.name.localeCompare(b.name));

/** First against last, second against last but one. */
function pairs(players: readonly Player[]): { home: string; away: string | null }[] {
    const order = seeded(players);
    const out = [];
    while (order.length > 0) {
        const first = order.shift() as Player;
        const last = order.pop();
        out.push({ home: first.name, away: last?.name ?? null });
    }
    return out;
}

const winnerOf = (m: { home: string; away: string | null }, s: Score | null | undefined): string | null => {
    if (m.away === null) return m.home;
    if (!s) return null;
    return s.home > s.away ? m.home : m.away;
};

const outcome = lift(({ matches, scores }: { matches: { home: string; away: string | null }[]; scores: (Score | null)[] }): Result[] =>
    matches.map((m, i) => {
        const w = winnerOf(m, scores[i]);
        return w === null ? null : w === m.home ? "home" : "away";
    })
);

export default pattern<BracketArgs>(({ players, bestOf, venue }) => {
    const scores = cell<(Score | null)[]>([]);
    const version = cell(0);
    const touched = cell(-1);
    const round = cell<string[]>([]);
    const matches = computed(() => pairs(players));

    // a stream for every match
    const desks = computed(() => pairs(players).map((m, i) => ({
        title: `${m.home} - ${m.away ?? "bye"}`,
        report: report({ scores, index: i, version, round }),
    })));
    const streams = computed(() => desks.map((d: { report: unknown }) => d.report));

    const through = computed(() => matches.map((m: { home: string; away: string | null }, i: number) => winnerOf(m, scores.get()[i])));
    const finalists = computed(() => through.filter((w: string | null) => w !== null));
    const next = computed(() => {
        if (finalists.length < matches.length || matches.length < 2) return [];
        const names: string[] = finalists;
        return pairs(players.filter((p) => names.includes(p.name)));
    });
    const towns = computed(() => players.map((p) => p.club?.town?.name ?? "-"));
    const courts = computed(() => venue?.hall?.courts);
    const sets = computed(() => Math.ceil(bestOf / 2));
    const margin = computed(() => scores.get().map((s) => (s ? Math.abs(s.home - s.away) : 0)));

    return {
        players,
        matches,
        desks,
        streams,
        scores,
        version,
        touched,
        results: outcome({ matches, scores }),
        through,
        next,
        towns,
        courts,
        sets,
        margin,
        headline: str`${players.length} players, first to ${sets}`,
        wipe: wipe({ scores, version }),
        enrol: enrol({ players }),
        shuffleNothing: shuffleNothing({ players, touched }),
    };
});
