import { action, computed, Default, NAME, pattern, UI, Writable } from "commonfabric";

/** One turn of the tide, in centimetres above chart datum. */
interface Turn {
  at: string;
  cm: number;
  high: boolean;
}

interface TideArgs {
  station: Default<string, "Old Harbour">;
  /** What the keel needs, plus a hand's breadth. */
  draught: Default<number, 180>;
  turns: Writable<Turn[] | Default<[]>>;
}

const METRES = 100;

function minutesOf(clock: string): number {
  const [h, m] = clock.split(":");
  return parseInt(h, 10) * 60 + parseInt(m, 10);
}

function clockOf(total: number): string {
  const h = Math.floor(total / 60) % 24;
  const m = Math.round(total % 60);
  return `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`;
}

/** The rule of twelfths, without the twelfths: straight lines will do for a dinghy. */
function heightAt(turns: readonly Turn[], minute: number): number | null {
  for (let i = 0; i + 1 < turns.length; i++) {
    const from = turns[i];
    const to = turns[i + 1];
    const a = minutesOf(from.at);
    const b = minutesOf(to.at);
    if (minute < a || minute > b) continue;
    return from.cm + ((to.cm - from.cm) * (minute - a)) / (b - a);
  }
  return null;
}

const byTime = (a: Turn, b: Turn) => minutesOf(a.at) - minutesOf(b.at);

export default pattern<TideArgs>(({ station, draught, turns }) => {
  const probe = new Writable<string>("12:00");

  const range = computed(() => {
    const list = turns.get();
    if (list.length === 0) return 0;
    const all = list.map((t) => t.cm);
    return Math.max(...all) - Math.min(...all);
  });

  const kind = range >= 400 ? "spring" : "neap";

  const height = computed(() => heightAt(turns.get(), minutesOf(probe.get())));

  const afloat = computed(() => {
    const h = heightAt(turns.get(), minutesOf(probe.get()));
    return h !== null && h >= draught;
  });

  // The first moment of the rising tide at which there is water enough.
  const window = computed(() => {
    const list = turns.get();
    const found = list.findIndex((t, i) => i > 0 && t.cm >= draught && list[i - 1].cm < draught);
    if (found < 1) return { opens: null, gate: "none" };
    const low = list[found - 1];
    const top = list[found];
    const share = (draught - low.cm) / (top.cm - low.cm);
    const opens = minutesOf(low.at) + share * (minutesOf(top.at) - minutesOf(low.at));
    return { opens: clockOf(opens), gate: `${low.at}-${top.at}` };
  });

  const record = action((turn: { at: string; cm: number }) => {
    const others = turns.get().filter((t) => t.at !== turn.at);
    const next = [...others, { at: turn.at, cm: turn.cm, high: false }].sort(byTime);
    turns.set(next.map((t, i) => {
      const before = next[i - 1] ?? next[i + 1];
      return { ...t, high: before !== undefined && t.cm > before.cm };
    }));
  });

  const look = action((e: { at?: string }) => {
    probe.set(e.at ?? "12:00");
  });

  const moor = action<{ boat: { draught: number } }>((e) => {
    if (e.boat.draught > draught) probe.set("00:00");
  });

  return {
    [NAME]: computed(() => `Tides at ${station}`),
    [UI]: (
      <div class="tides">
        <h2>{station}</h2>
        <p>Range {range} cm, {kind}</p>
        {height === null ? <em>no data</em> : <strong>{height} cm</strong>}
        <ul>
          {turns.map((t) => (
            <li class={t.high ? "high" : "low"}>
              {t.at} <b>{t.cm / METRES} m</b>
              <button onClick={() => probe.set(t.at)}>look</button>
            </li>
          ))}
        </ul>
        <cf-input $value={probe} placeholder="hh:mm" />
      </div>
    ),
    station,
    draught,
    turns,
    probe,
    range,
    kind,
    height,
    afloat,
    window,
    record,
    look,
    moor,
  };
});
