import { action, computed, type Default, NAME, pattern, UI, Writable } from "commonfabric";
import * as model from "./model.ts";
import { formatTime, Player, type Show, type Slot } from "./index.ts";

type Grid = Writable<Default<Show[], typeof model.GRID>>;

const within = (minute: number, slot: Slot): boolean => minute >= slot.start && minute < slot.start + slot.length;

const Heading = ({ level = 2, text }: { level?: number; text: unknown }) => (level === 1 ? <h1>{text}</h1> : <h2>{text}</h2>);

function Frame({ title, children }: { title: string; children: unknown[] }) {
  return <fieldset><legend>{title}</legend>{children}</fieldset>;
}

export const Row = pattern<{ show: Show; nowAt: number }>(({ show, nowAt }) => {
  const open = Writable.of(false);
  const on = computed(() => within(nowAt, show));
  return {
    [NAME]: show.title,
    [UI]: (
      <tr class={on ? "on-air" : undefined}>
        <td>{formatTime(show.start)}</td>
        <td>
          <cf-checkbox $checked={open} />
          {show.title}
        </td>
        {open ? <td>{show.host?.name || "no host"}{show.host?.guest ? " (guest)" : ""}</td> : null}
        <td>{show.tags.map((t) => <code>{t}</code>)}</td>
      </tr>
    ),
    on,
    open,
    toggle: action(() => open.set(!open.get())),
  };
});

export default pattern<{ grid: Grid; clock: Writable<number | Default<400>>; volume?: number }>(({ grid, clock, volume }) => {
  const at = Writable.of(0);
  const jingle = "jingle.ogg";
  const current = computed(() => grid.get().find((s) => clock.get() >= s.start && clock.get() < model.endOf(s)) ?? null);
  const player = Player({ station: "Radio Holm", at, count: computed(() => grid.get().length) });

  const add = action((show: Show | undefined) => {
    if (show === undefined) return;
    grid.set([...grid.get(), show].sort((a, b) => a.start - b.start));
  });
  const tag = action(({ title, tag }: { title: string; tag: string }) => {
    const i = grid.get().findIndex((s) => s.title === title);
    if (i < 0) return;
    grid.key(i).key("tags").addUnique(tag);
  });
  const wind = action<{ minutes?: number }>(({ minutes = 30 }) => clock.set((clock.get() + minutes) % 1440));

  return {
    [NAME]: computed(() => current?.title ?? "silence"),
    [UI]: (
      <cf-screen>
        <Heading level={1} text={computed(() => formatTime(clock.get()))} />
        <Frame title="grid">
          <table>{grid.map((show) => <Row show={show} nowAt={clock} />)}</table>
        </Frame>
        <Player station="Kitchen" at={at} count={2}>
          <audio src={`/${jingle}`} controls muted={!volume} />
        </Player>
        <cf-slider $value={clock} min={0} />
      </cf-screen>
    ),
    grid,
    clock,
    at,
    current,
    player,
    clashes: model.clashes(grid.get()),
    hosts: computed(() => model.hostsOf(grid.get())),
    loudness: volume ?? 5,
    add,
    tag,
    wind,
  };
});
