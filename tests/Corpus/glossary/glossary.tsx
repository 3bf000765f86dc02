import { action, computed, type Default, handler, lift, NAME, pattern, str, UI, Writable } from "commonfabric";

// A glossary of programming words, some of which are awkward as keys.

type Entry = { word: string; text: string; see?: string[] };
type Book = Record<string, Entry>;

interface Args {
  entries: Writable<Book | Default<{ constructor: { word: "constructor"; text: "makes objects" } }>>;
  language: Default<"en" | "de", "en">;
}

const TITLES: Record<Entry["word"], string> = { en: "Glossary", de: "Wörterbuch" };

const define = handler<{ word: string; text: string; see?: string[] } | undefined, { entries: Writable<Book>; order: Writable<string[]> }>(
  (entry, { entries, order }) => {
    if (!entry) return;
    if (!(entry.word in entries.get()) || !Object.hasOwn(entries.get(), entry.word)) order.push(entry.word);
    entries.key(entry.word).set(entry);
  },
);

const strike = handler<{ word: string }, { entries: Writable<Book>; order: Writable<string[]> }>(({ word }, { entries, order }) => {
  const { [word]: gone, ...rest } = entries.get();
  if (gone === undefined) return;
  entries.set(rest);
  order.removeAll(word);
});

const ask = handler<{ answer: string } | undefined, { entries: Writable<Book>; asked: Writable<string[]>; score: Writable<{ right: number; wrong: Record<string, number> }> }>(
  (e, { entries, asked, score }) => {
    const open = Object.keys(entries.get()).filter((k) => !asked.get().includes(k)).sort((a, b) => a.localeCompare(b));
    if (!e) {
      if (open.length > 0) asked.push(open[0]);
      return;
    }
    const current = asked.get().at(-1);
    if (current === undefined) return;
    if (entries.get()[current].text === e.answer) score.key("right").increment();
    else score.key("wrong").key(current).set((Object.hasOwn(score.get().wrong, current) ? score.get().wrong[current] : 0) + 1);
  },
);

const sorted = lift((entries: Book) =>
  Object.keys(entries).sort((a, b) => a.localeCompare(b)).map((k) => entries[k].word)
);

const byLetter = lift((entries: Book) => Object.groupBy(Object.values(entries).map((e) => e.word), (w) => w[0].toLowerCase()));
const dangling = lift((entries: Book) =>
  Object.values(entries).flatMap((e) => (e.see ?? []).filter((s) => !Object.hasOwn(entries, s)).map((s) => `${e.word} -> ${s}`))
);

export const Card = pattern<{ entry: Entry; known: Record<string, unknown> }>(({ entry, known }) => ({
  [NAME]: entry.word,
  [UI]: (
    <dl>
      <dt id={entry.word}>{entry.word}</dt>
      <dd>{entry.text ?? "…"}</dd>
      {entry.see ? <dd>see {entry.see.join(", ")}</dd> : null}
    </dl>
  ),
  links: computed(() => (entry.see ?? []).filter((s) => Object.hasOwn(known, s)).length),
}));

export default pattern<Args>(({ entries, language }) => {
  const order = new Writable<string[]>([]);
  const picked = new Writable<string | null>(null);
  const asked = new Writable<string[]>([]);
  const score = new Writable<{ right: number; wrong: Record<string, number> }>({ right: 0, wrong: {} });
  const title = computed(() => TITLES[language]);
  const words = sorted(entries);
  const shown = computed(() => {
    const key = picked.get();
    return key !== null && Object.hasOwn(entries.get(), key) ? entries.get()[key] : null;
  });
  const pick = action<string | undefined>((word) => picked.set(word ?? null));
  const has = computed(() => {
    const own = entries.get();
    return ["constructor", "toString", "valueOf", "__proto__", "hasOwnProperty"].filter((k) => Object.hasOwn(own, k));
  });
  const list = computed(() => words.map((w: string, i: number) => `${i + 1}. ${w}`));
  return {
    [NAME]: str`${title}: ${words.length}`,
    [UI]: (
      <div>
        <Card entry={shown} known={entries} />
        <ol>{words.map((w) => <li onClick={() => picked.set(w)}>{w}</li>)}</ol>
        {list.map((l) => <span>{l}</span>)}
      </div>
    ),
    entries,
    language,
    order,
    picked,
    shown,
    asked,
    score,
    ask: ask({ entries, asked, score }),
    words,
    has,
    list,
    letters: byLetter(entries),
    dangling: dangling(entries),
    define: define({ entries, order }),
    strike: strike({ entries, order }),
    pick,
  };
});
