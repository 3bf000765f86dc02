import { Cell, computed, Default, fetchJson, fetchText, handler, lift, NAME, pattern, str, UI } from "commonfabric";

interface Found {
  title: string;
  authors?: { name: string }[];
  price: number;
}

interface Line {
  isbn: string;
  copies: number;
}

const cleaned = (isbn: string) => isbn.replace(/[^0-9X]/gi, "").toUpperCase();

// ISBN-10 check digit
function valid(isbn: string): boolean {
  const s = cleaned(isbn);
  if (s.length !== 10) return false;
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += (10 - i) * (s[i] === "X" ? 10 : Number(s[i]));
  return sum % 11 === 0;
}

export const Book = pattern<{ line: Line; shop: string }>(({ line, shop }) => {
  const url = computed(() => (valid(line.isbn) ? `${shop}/isbn/${cleaned(line.isbn)}` : ""));
  const { pending, result, error } = fetchJson<Found>({ url });
  const title = computed(() => result?.title ?? (error ? "unknown book" : pending ? "…" : "bad number"));
  return {
    [NAME]: title,
    [UI]: <li class={error ? "lost" : "found"}>{title}: {line.copies} × {result?.price ?? 0}</li>,
    title,
    by: computed(() => (result?.authors ?? []).map((a) => a.name).sort((a, b) => a.localeCompare(b)).join(" & ")),
    cost: computed(() => (result ? Math.round(result.price * line.copies * 100) / 100 : 0)),
  };
});

const order = handler((event: { isbn: string; copies?: number } | undefined, { lines }: { lines: Cell<Line[]> }) => {
  if (!event) return;
  const i = lines.get().findIndex((l) => cleaned(l.isbn) === cleaned(event.isbn));
  if (i < 0) lines.push({ isbn: event.isbn, copies: event.copies ?? 1 });
  else lines.key(i).key("copies").set(lines.get()[i].copies + (event.copies ?? 1));
});

const drop = handler<{ title?: string; at?: number }, { lines: Cell<Line[]>; titles: string[]; dropped: Cell<Line[]> }>(({ title, at }, { lines, titles, dropped }) => {
  const i = at ?? titles.indexOf(title ?? "");
  const gone = lines.get()[i];
  if (gone === undefined) return;
  dropped.push(gone);
  lines.remove(gone);
});

const putBack = handler<unknown, { lines: Cell<Line[]>; dropped: Cell<Line[]> }>((_, { lines, dropped }) => {
  const [last] = dropped.get().slice(-1);
  if (!last) return;
  dropped.set(dropped.get().slice(0, -1));
  lines.set([last, ...lines.get()]);
});

const shelfOf = (title: string) => (title.match(/^\p{L}/u)?.[0] ?? "#").normalize("NFD")[0].toUpperCase();

const shelves = lift((titles: readonly string[]) => {
  const out: Record<string, string[]> = {};
  for (const t of [...titles].sort((a, b) => a.localeCompare(b))) (out[shelfOf(t)] ??= []).push(t);
  return out;
});

const titlesOf = lift<{ title: string }[], string[]>((books) => books.map(({ title }) => title));

const wish = handler((event: { query: string } | undefined, { searches, shop }: { searches: Cell<string[]>; shop: string }) => {
  const url = new URL("/find", shop);
  const params = new URLSearchParams({ q: event?.query ?? "" });
  url.search = params.toString();
  searches.push(`${url.pathname}${url.search} ${btoa(event?.query.replace(/[^ -~]/g, "?") ?? "")} ${new TextEncoder().encode(event?.query ?? "").length}`);
});

const sum = lift((books: { cost: number }[]) => books.reduce((n, b) => n + b.cost, 0));

export default pattern<{ lines: Default<Line[], []>; shop: Default<string, "https://books.example">; discount?: number }>(({ lines, shop, discount }) => {
  const books = lines.map((line) => Book({ line, shop }));
  const greeting = fetchText({ url: str`${shop}/hello.txt` });
  const total = sum(books);
  const titles = titlesOf(books);
  const searches = Cell.of<string[]>([]);
  const dropped = Cell.of<Line[]>([]);
  return {
    [NAME]: str`${lines.length} titles`,
    [UI]: <section><h1>{greeting.result ?? "closed"}</h1><ul>{books}</ul>{discount && <p>{discount} % off</p>}</section>,
    lines,
    shop,
    books,
    total,
    titles,
    dropped,
    searches,
    wish: wish({ searches, shop }),
    shelves: shelves(titles),
    drop: drop({ lines, titles, dropped }),
    putBack: putBack({ lines, dropped }),
    greeting: greeting.result,
    greetingFailed: greeting.error !== undefined,
    toPay: computed(() => Math.round(total * (100 - (discount ?? 0))) / 100),
    order: order({ lines }),
  };
});
