import { action, type Cell, computed, Default, handler, NAME, pattern, PerSession, PerSpace, PerUser, SELF, type Stream, TILE_UI, UI, Writable } from "commonfabric";

/** The keeper's log: entries, a lamp, and which light relieves which. */

interface Entry {
  text: string;
  by: string;
  second: number;
}

interface LightArgs {
  light: PerSpace<string | Default<"North Point">>;
  keeper: PerUser<Writable<string | Default<"nobody">>>;
  entries: PerSpace<Writable<Entry[] | Default<[]>>>;
  filter: PerSession<Default<string, "">>;
}

interface LightOut {
  light: string;
  lit: boolean;
  count: number;
}

const enter = handler<
  { text: string },
  { entries: Writable<Entry[]>; keeper: Writable<string>; checks: Writable<string[]>; echo: Stream<{ second: number }> }
>(({ text }, { entries, keeper, checks, echo }) => {
  const start = Date.now();
  let busy = 0;
  for (let i = 0; i < 2000; i++) busy += i % 3;
  const again = new Date();
  checks.push(start === again.getTime() && busy > 0 ? "same" : "drifted");
  checks.push(start % 1000 === 0 ? "whole" : "split");
  entries.push({ text, by: keeper.get(), second: entries.get().length });
  echo.send({ second: start });
});

const echo = handler<{ second: number }, { checks: Writable<string[]> }>((e, { checks }) => {
  checks.push(Date.now() === e.second ? "inherited" : "later");
});

const relieve = handler<{ from: LightOut }, { relieved: Writable<LightOut[]> }>(({ from }, { relieved }) => {
  relieved.push(from);
});

const sunrise = (day: number) => new Date(Date.UTC(2024, 0, day, 7, 30)).toISOString().slice(5, 16).replace("T", " ");

export default pattern<LightArgs, LightOut>(({ light, keeper, entries, filter, [SELF]: self }) => {
  const lit = Writable.perSession.of(false);
  const day = new Writable.perUser<number>(1);
  const checks = new Writable<string[]>([]);
  const relieved = Writable.of<LightOut[]>([]);
  const draft = Writable.of("");

  const visible = computed(() => entries.get().filter((e) => e.text.toLowerCase().includes(filter.toLowerCase())));
  const toggle = action(() => lit.set(!lit.get()));
  const report = relieve({ relieved });
  const announce = action(() => {
    report.send({ from: self });
  });
  const submit = enter({ entries, keeper, checks, echo: echo({ checks }) });
  const nextDay = action(() => day.increment());

  return {
    [NAME]: light,
    [UI]: (
      <>
        <h1 class={lit ? "on" : "off"}>{light}</h1>
        <cf-input $value={draft} />
        <cf-checkbox $checked={lit}>lit</cf-checkbox>
        <button
          onClick={() => {
            if (draft.get().trim() === "") return;
            submit.send({ text: draft.get() });
            draft.set("");
          }}
        >
          write
        </button>
        <ol>{visible.map((e) => <li>{e.by}: {e.text}</li>)}</ol>
        <footer style="color: grey">{self.count} entries &amp; more</footer>
      </>
    ),
    [TILE_UI]: <b>{visible.length || "none"}</b>,
    light,
    keeper,
    entries,
    filter,
    lit,
    draft,
    checks,
    relieved,
    count: computed(() => entries.get().length),
    relievedLit: computed(() => relieved.get().map((r) => `${r.light} ${r.lit ? "lit" : "dark"}`)),
    sunrise: sunrise(day.get()),
    submit,
    toggle,
    announce,
    nextDay,
  };
});
