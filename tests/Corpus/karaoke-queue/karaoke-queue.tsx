/// <cts-enable />
import { action, computed, Default, equals, handler, ifElse, NAME, pattern, Stream, UI, VNode, Writable } from "commonfabric";

type Song = { title: string; singer: string; key?: number; votes: Default<number, 0> };

type Input = {
  queue: Writable<Default<Song[], []>>;
  host: Default<string, "the host">;
  maxPerSinger: number | Default<2>;
};

type Output = {
  [NAME]: string;
  [UI]: VNode;
  queue: Song[];
  onStage: Song | null;
  sung: string[];
  request: Stream<{ title: string; singer: string; key?: number }>;
  next: Stream<void>;
  transpose: Stream<{ by: number }>;
  clap: { votes?: number };
};

const request = handler<{ title: string; singer: string; key?: number }, { queue: Writable<Song[]>; max: number; turned: Writable<string[]> }>(
  ({ title, singer, key }, { queue, max, turned }) => {
    const mine = queue.get().filter((s) => s.singer === singer);
    if (mine.length >= max || mine.some((s) => s.title === title)) {
      turned.push(`${singer}: ${title}`);
      return;
    }
    queue.push({ title, singer, key, votes: 0 });
  },
);

const sortByVotes = handler<unknown, { queue: Writable<Song[]> }>((_, { queue }) => {
  const sorted = [...queue.get()].sort((a, b) => b.votes - a.votes || a.title.localeCompare(b.title));
  queue.set(sorted);
});

function Stage({ song, children }: { song: string; children?: unknown[] }) {
  return (
    <div class="stage">
      <marquee>{song}</marquee>
      {children}
    </div>
  );
}

export default pattern<Input, Output>(({ queue, host, maxPerSinger }) => {
  const onStage = new Writable<Song | null>(null);
  const sung = Writable.of<string[]>([]);
  const turned = Writable.of<string[]>([]);
  const applause = Writable.of(0);

  const next = action(() => {
    const finished = onStage.get();
    if (finished !== null) sung.push(finished.title);
    const list = queue.get();
    if (list.length === 0) {
      onStage.set(null);
      return;
    }
    const first = list[0];
    onStage.set(first);
    queue.remove(first);
  });

  const transpose = action<{ by: number }>(({ by }) => {
    const song = onStage.get();
    if (song === null) return;
    onStage.key("key").set((song.key ?? 0) + by);
  });

  const clap = action((e: { votes?: number } | undefined) => {
    applause.set(applause.get() + (e?.votes ?? 1));
  });

  const swap = action(({ song }: { song: Song }) => {
    const list = queue.get();
    const i = list.findIndex((s) => equals(s, song));
    if (i < 1) return;
    const copy = [...list];
    [copy[i - 1], copy[i]] = [copy[i], copy[i - 1]];
    queue.set(copy);
  });

  const nobody = computed(() => onStage.get() === null);
  const title = computed(() => onStage.get()?.title ?? "(empty stage)");

  return {
    [NAME]: `Karaoke with ${host}`,
    [UI]: (
      <cf-vstack gap="2">
        <Stage song={title}>
          {ifElse(nobody, <i>who dares?</i>, <cf-button onClick={clap}>clap</cf-button>)}
        </Stage>
        <ol>
          {queue.map((song, index) => (
            <li data-place={index + 1}>
              {song.title} ({song.singer}){song.key ? <sup>{song.key}</sup> : null}
              <cf-button onClick={() => swap.send({ song })}>up</cf-button>
              <cf-button onClick={() => queue.remove(song)}>x</cf-button>
            </li>
          ))}
        </ol>
      </cf-vstack>
    ),
    queue,
    host,
    onStage,
    sung,
    turned,
    applause,
    waiting: queue.length,
    singers: computed(() => [...new Set(queue.get().map((s) => s.singer))].sort((a, b) => a.localeCompare(b))),
    request: request({ queue, max: maxPerSinger, turned }),
    sort: sortByVotes({ queue }),
    next,
    transpose,
    clap,
  };
});
