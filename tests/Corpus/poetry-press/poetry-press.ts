import { cell, Cell, Default, handler, lift, pattern, str } from "commonfabric";

// Sets poems line by line: counts syllables, looks for rhymes, numbers lines.

export { quoted };
export type { Line };

type Line = { text: string; indent?: number };
type Style = keyof typeof MARKS;

const MARKS = { plain: ["", ""], guillemets: ["«", "»"], curly: ["“", "”"] } as const;
const VOWELS = /[aeiouyàâäéèêëïîôöùûüÿ]+/gi;
const PUNCT = /[\p{P}\s]+$/u;
const SILENT = new Set(["the", "love", "some", "one"]);
const ALPHABET = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i)).join("");
const BREAK = ["", "* * *", ""].join("\n");

interface Args {
  title: Default<string, "Untitled">;
  author: Default<string, "Anon.">;
  lines: Default<Line[], [{ text: "The moon is out," }, { text: "the sea is in."; indent: 2 }]>;
  style: Default<Style, "plain">;
  year: Default<number, 1900>;
}

function syllables(text: string): number {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => w !== "")
    .map((w) => {
      const bare = w.replace(PUNCT, "");
      const n = (bare.match(VOWELS) ?? []).length;
      return SILENT.has(bare) && n > 1 ? n - 1 : Math.max(n, bare.length > 0 ? 1 : 0);
    })
    .reduce((a, b) => a + b, 0);
}

const ending = (text: string) => text.replace(PUNCT, "").toLowerCase().replaceAll("y", "i").slice(-2);

function quoted(text: string, style: Style) {
  const [open, close] = MARKS[style] ?? MARKS.plain;
  return `${open}${text}${close}`;
}

const withoutEmpty = (lines: readonly Line[]) => lines.filter((l) => l.text.trim() !== "");
const initials = (name: string) => name.split(/[\s.]+/).filter(Boolean).map((p) => p.at(0)).join(".");
const shift = (s: string) => [...s].map((c) => (ALPHABET.includes(c) ? ALPHABET[(ALPHABET.indexOf(c) + 13) % 26] : c)).join("");

const write = handler((event: { text: string; at?: number; indent?: number } | string | undefined, ctx: { lines: Cell<Line[]>; undo: Cell<Line[][]> }) => {
  if (event === undefined) return;
  const line: Line = typeof event === "string" ? { text: event } : { text: event.text, indent: event.indent };
  const at = typeof event === "string" ? undefined : event.at;
  const now = ctx.lines.get();
  ctx.undo.set([...ctx.undo.get(), now.map((l) => ({ ...l }))]);
  const copy = [...now];
  copy.splice(at ?? copy.length, 0, line);
  ctx.lines.set(copy);
});

const undo = handler((_event, ctx: { lines: Cell<Line[]>; undo: Cell<Line[][]> }) => {
  const stack = ctx.undo.get();
  if (stack.length === 0) return;
  ctx.lines.set(stack[stack.length - 1].map((l) => ({ ...l })));
  ctx.undo.set(stack.slice(0, -1));
});

const restyle = handler((event: { style?: Style; reverse?: boolean } | undefined, ctx: { style: Cell<Style>; lines: Cell<Line[]> }) => {
  if (event?.style !== undefined) ctx.style.set(event.style);
  if (event?.reverse === true) ctx.lines.set([...ctx.lines.get()].reverse());
});

const metre = lift((lines: Line[]) => lines.map((l) => syllables(l.text)));

const rhymes = lift((lines: Line[]) => {
  const letters = new Map<string, string>();
  return lines
    .map((l) => {
      const e = ending(l.text);
      if (!letters.has(e)) letters.set(e, String.fromCharCode(65 + letters.size));
      return letters.get(e);
    })
    .join("");
});

const print = lift(({ lines, style }: { lines: Line[]; style: Style }) =>
  lines.map((l) => " ".repeat(l.indent ?? 0) + quoted(l.text, style)).join("\n")
);

export default pattern<Args>(({ title, author, lines, style, year }) => {
  const stack = cell<Line[][]>([]);
  const poem = metre(lines);
  const by = str`${title} by ${author}`;
  const colophon = str`${by}, ${year} (${initials(author)})`;
  const numbered = lines.map((line, i) => str`${i}. ${line.text}`);
  const cut = withoutEmpty(lines).map((l) => l.text.length);
  const long = withoutEmpty(lines).length > 3;
  const first = lines[0]?.text ?? "(blank page)";
  return {
    title,
    author,
    year,
    style,
    lines,
    metre: poem,
    beats: poem.map((n, i) => str`${i + 1}:${n}`),
    total: poem.reduce((a, b) => a + b, 0),
    rhymes: rhymes(lines),
    page: print({ lines, style }),
    colophon,
    numbered,
    cut,
    first,
    widths: lines.flatMap((l) => [l.text.length, year]).slice(1),
    size: long ? "broadside" : "card",
    secret: shift(title.toLowerCase()),
    divider: `${BREAK}${title}` ,
    century: Math.floor(year / 100) + 1,
    slug: title.trim().toLowerCase().replace(/[^a-z0-9]+/g, "-") + "-" + year,
    depth: stack.get().length,
    write: write({ lines, undo: stack }),
    undo: undo({ lines, undo: stack }),
    restyle: restyle({ style, lines }),
  };
});
