// A board of lists of cards, the size of an ordinary pattern: types, handlers, helpers and views in one module.
import { type Cell, computed, Default, handler, ifElse, lift, pattern, str } from "commonfabric";
import type { Stream } from "commonfabric";

type Id = string;

type Priority = "low" | "normal" | "high";

interface Label {
  readonly name: string;
  readonly color: `#${string}`;
}

interface Card {
  id: Id;
  title: string;
  notes?: string;
  priority: Default<Priority, "normal">;
  labels: Label[];
  estimate: number | null;
  done: Default<boolean, false>;
}

interface List {
  id: Id;
  name: string;
  limit: number;
  cards: Card[];
}

interface Board {
  title: Default<string, "Board">;
  lists: Default<List[], []>;
  labels: Default<Record<string, Label>, {}>;
}

interface BoardOutput extends Board {
  addCard: Stream<{ list: Id; title: string }>;
  moveCard: Stream<MoveEvent>;
  summary: Summary;
  view: unknown;
}

interface MoveEvent {
  card: Id;
  from: Id;
  to: Id;
  index?: number;
}

type Summary = {
  readonly [K in Priority]: number;
} & {
  open: number;
  done: number;
  hours: number;
};

type Updater<T> = (value: Readonly<T>) => T;

const PRIORITIES = ["low", "normal", "high"] as const satisfies readonly Priority[];

const PRIORITY_COLORS: Record<Priority, string> = {
  low: "#94a3b8",
  normal: "#3b82f6",
  high: "#ef4444",
};

function isPriority(value: unknown): value is Priority {
  return typeof value === "string" && (PRIORITIES as readonly string[]).includes(value);
}

function assertDefined<T>(value: T | null | undefined, what: string): asserts value is T {
  if (value === null || value === undefined) {
    throw new Error(`${what} does not exist`);
  }
}

function findIndex<T extends { id: Id }>(items: readonly T[], id: Id): number;
function findIndex<T extends { id: Id }>(items: readonly T[], id: Id, orElse: number): number;
function findIndex<T extends { id: Id }>(items: readonly T[], id: Id, orElse = -1): number {
  const index = items.findIndex((item) => item.id === id);
  return index < 0 ? orElse : index;
}

const replaceAt = <T,>(items: readonly T[], index: number, update: Updater<T>): T[] => [
  ...items.slice(0, index),
  update(items[index]!),
  ...items.slice(index + 1),
];

const insertAt = <T,>(items: readonly T[], index: number, item: T): T[] => {
  const at = Math.max(0, Math.min(index, items.length));
  return [...items.slice(0, at), item, ...items.slice(at)];
};

function nextId(lists: readonly List[]): Id {
  let highest = 0;
  for (const list of lists) {
    for (const { id } of list.cards) {
      const match = /^card-(\d+)$/u.exec(id);
      if (match) {
        highest = Math.max(highest, Number(match[1]));
      }
    }
  }
  return `card-${highest + 1}`;
}

function parseTitle(text: string): Pick<Card, "title" | "priority" | "labels"> {
  const labels: Label[] = [];
  let priority: Priority = "normal";
  const words = text.trim().split(/\s+/).filter((word) => {
    if (word.startsWith("#") && word.length > 1) {
      labels.push({ name: word.slice(1), color: "#64748b" });
      return false;
    }
    if (word.startsWith("!")) {
      const wanted: unknown = word.slice(1);
      if (isPriority(wanted)) {
        priority = wanted;
        return false;
      }
    }
    return true;
  });
  return { title: words.join(" "), priority, labels };
}

const addCard = handler<{ list: Id; title: string }, { lists: Cell<List[]> }>(({ list, title }, { lists }) => {
  const current = lists.get();
  const index = findIndex(current, list);
  const target: List | undefined = current[index];
  assertDefined(target, `list ${list}`);
  if (target.limit > 0 && target.cards.length >= target.limit) {
    return;
  }
  const card: Card = {
    id: nextId(current),
    estimate: null,
    done: false,
    ...parseTitle(title),
  };
  lists.set(replaceAt(current, index, (old) => ({ ...old, cards: [...old.cards, card] })));
});

const moveCard = handler<MoveEvent, { lists: Cell<List[]> }>((event, { lists }) => {
  const { card: id, from, to, index = Number.MAX_SAFE_INTEGER } = event;
  let current = lists.get() as List[];
  const fromIndex = findIndex(current, from);
  const toIndex = findIndex(current, to);
  if (fromIndex < 0 || toIndex < 0) {
    return;
  }
  const card = current[fromIndex]!.cards.find((candidate) => candidate.id === id);
  if (!card) {
    return;
  }
  current = replaceAt(current, fromIndex, (list) => ({
    ...list,
    cards: list.cards.filter((candidate) => candidate.id !== id),
  }));
  current = replaceAt(current, toIndex, (list) => ({ ...list, cards: insertAt(list.cards, index, card) }));
  lists.set(current);
});

const toggle = handler<unknown, { card: Cell<Card> }>((_event, { card }) => {
  const { done, ...rest } = card.get();
  card.set({ ...rest, done: !done });
});

const estimate = handler<{ detail: { value: string } }, { card: Cell<Card> }>(({ detail }, { card }) => {
  const hours = Number.parseFloat(detail?.value ?? "");
  card.key("estimate").set(Number.isNaN(hours) ? null : Math.round(hours * 4) / 4);
});

const archive = handler<unknown, { lists: Cell<List[]>; archived: Cell<Array<Card & { archivedFrom: Id }>> }>(
  (_event, { lists, archived }) => {
    const kept: List[] = [];
    const moved: Array<Card & { archivedFrom: Id }> = [];
    for (const list of lists.get()) {
      kept.push({ ...list, cards: list.cards.filter((card) => !card.done) });
      moved.push(...list.cards.filter((card) => card.done).map((card) => ({ ...card, archivedFrom: list.id })));
    }
    if (moved.length > 0) {
      lists.set(kept);
      archived.set([...archived.get(), ...moved]);
    }
  },
);

const search = lift<{ lists: List[]; query: string }, Card[]>(({ lists, query }) => {
  const terms = query.toLowerCase().split(" ").filter(Boolean) as string[];
  const matches = (card: Card): boolean =>
    terms.every((term) => `${card.title} ${card.notes ?? ""}`.toLowerCase().includes(term) || card.labels.some(({ name }) => name === term));
  return terms.length === 0 ? [] : lists.flatMap(({ cards }) => cards.filter(matches)).slice(0, 20);
});

const rename = handler<{ detail: { value: string } }, { title: Cell<string> }>(({ detail }, { title }) => {
  const value = detail.value.trim();
  if (value !== "") title.set(value);
});

const summarize = lift<{ lists: List[] }, Summary>(({ lists }) => {
  const summary: { -readonly [K in keyof Summary]: Summary[K] } = {
    low: 0,
    normal: 0,
    high: 0,
    open: 0,
    done: 0,
    hours: 0,
  };
  for (const card of lists.flatMap((list) => list.cards)) {
    if (card.done) {
      summary.done++;
      continue;
    }
    summary.open += 1;
    summary[card.priority] += 1;
    summary.hours += card.estimate ?? 0;
  }
  return summary;
});

const percentDone = lift(({ open, done }: Pick<Summary, "open" | "done">): number =>
  open + done === 0 ? 0 : Math.round((100 * done) / (open + done))
);

const LabelView = ({ label }: { label: Label }) => (
  <span class="label" style={{ background: label.color, borderRadius: "4px", padding: "0 4px" }}>
    {label.name}
  </span>
);

const CardView = pattern<{ card: Card }>(({ card }) => {
  const title = computed(() => (card.done ? `✓ ${card.title}` : card.title));
  return {
    title,
    view: (
      <common-card data-priority={card.priority} style={`border-left: 3px solid ${PRIORITY_COLORS[card.priority]}`}>
        <h3 onClick={toggle({ card })}>{title}</h3>
        {ifElse(card.notes, <p class="notes">{card.notes}</p>, null)}
        <div class="labels">
          {card.labels.map((label) => <LabelView label={label} />)}
        </div>
        <label>
          Hours:&nbsp;
          <common-input type="number" value={card.estimate} step="0.25" onChange={estimate({ card })} />
        </label>
      </common-card>
    ),
  };
});

const ListView = pattern<{ list: List; lists: Cell<List[]> }>(({ list, lists }) => {
  const count = computed(() => list.cards.length);
  const isFull = computed(() => list.limit > 0 && list.cards.length >= list.limit);
  return {
    view: (
      <section class="list" data-full={isFull}>
        <header>
          <h2>{list.name}</h2>
          <small>
            {count} of {ifElse(list.limit, list.limit, "any number of")} cards
          </small>
        </header>
        {list.cards.map((card) => (
          <div key={card.id} draggable>
            {CardView({ card }).view}
          </div>
        ))}
        <common-send-message
          name="Add"
          placeholder="Title, #label, !high"
          disabled={isFull}
          onSend={addCard({ lists })}
        />
      </section>
    ),
  };
});

export default pattern<Board, BoardOutput>(({ title, lists, labels }) => {
  const summary = summarize({ lists });
  const percent = percentDone({ open: summary.open, done: summary.done });
  const caption = str`${title}: ${summary.open} open, ${percent}% done`;

  return {
    title,
    lists,
    labels,
    summary,
    addCard: addCard({ lists }),
    moveCard: moveCard({ lists }),
    view: (
      <common-screen>
        <header slot="header">
          <common-input value={title} onChange={rename({ title })} aria-label="Title of the board" />
          <p>{caption}</p>
          <progress max={100} value={percent}>{percent} %</progress>
        </header>
        <main class="lists">
          {lists.map((list) => ListView({ list, lists }).view)}
        </main>
        <footer>
          <>
            High: {summary.high}, normal: {summary.normal}, low: {summary.low} &mdash; {summary.hours} hours left
          </>
          {ifElse(
            percent,
            <meter min={0} max={100} low={25} high={75} optimum={100} value={percent} />,
            <em>Nothing is done yet, &ldquo;begin anywhere&rdquo;.</em>,
          )}
        </footer>
      </common-screen>
    ),
  };
});
