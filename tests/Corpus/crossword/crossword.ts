import { cell, type Cell, computed, type Default, handler, lift, pattern, str } from "commonfabric";

// A crossword on a small grid. "#" is a black square.

type Direction = "across" | "down";
type Spot = [row: number, col: number];
type Grid = string[][];

interface CrosswordArgs {
  solution: Default<Grid, [["C", "A", "B"], ["O", "#", "U"], ["T", "E", "N"]]>;
  clues: Default<{ across: string[]; down: string[] }, { across: ["Taxi", "Number"]; down: ["Bed"] }>;
}

const BLANK = ".";
const letter = /^[A-Z]$/;

const open = (g: Grid, r: number, c: number) => g[r]?.[c] !== undefined && g[r][c] !== "#";

function starts(g: Grid, r: number, c: number, d: Direction): boolean {
  if (!open(g, r, c)) return false;
  return d === "across" ? !open(g, r, c - 1) && open(g, r, c + 1) : !open(g, r - 1, c) && open(g, r + 1, c);
}

interface Word { no: number; spot: Spot; direction: Direction; length: number }

function wordsOf(g: Grid): Word[] {
  const out: Word[] = [];
  let no = 0;
  for (let r = 0; r < g.length; r++) {
    for (let c = 0; c < g[r].length; c++) {
      const across = starts(g, r, c, "across");
      const down = starts(g, r, c, "down");
      if (!across && !down) continue;
      no += 1;
      for (const direction of ["across", "down"] as const) {
        if (direction === "across" ? !across : !down) continue;
        let length = 0;
        while (open(g, r + (direction === "down" ? length : 0), c + (direction === "across" ? length : 0))) length++;
        out.push({ no, spot: [r, c], direction, length });
      }
    }
  }
  return out;
}

const cellsOf = ({ spot: [r, c], direction, length }: Word): Spot[] =>
  Array.from({ length }, (_, i): Spot => (direction === "down" ? [r + i, c] : [r, c + i]));

interface Board {
  typed: Cell<Grid>;
  cursor: Cell<Spot>;
  direction: Cell<Direction>;
  size: number;
}

const move = (b: Board, by: number) => {
  const axis = b.direction.get() === "across" ? 1 : 0;
  const at = b.cursor.get()[axis] + by;
  b.cursor.key(axis).set(Math.min(b.size - 1, Math.max(0, at)));
};

const type = handler((event: { key: string } | string | undefined, board: Board & { solution: Grid; history: Cell<[Spot, string][]> }) => {
  const key = (typeof event === "string" ? event : event?.key ?? "").toUpperCase();
  if (key === " ") {
    board.direction.set(board.direction.get() === "across" ? "down" : "across");
    return;
  }
  const [r, c] = board.cursor.get();
  if (key === "BACKSPACE") {
    board.typed.key(r).key(c).set(BLANK);
    move(board, -1);
    return;
  }
  if (!letter.test(key) || !open(board.solution, r, c)) return;
  board.typed.key(r, c).set(key);
  board.history.push([[r, c], key]);
  move(board, 1);
});

const jump = handler((event: { at: Spot; direction?: Direction }, { cursor, direction }: Pick<Board, "cursor" | "direction">) => {
  cursor.set(event.at);
  if (event.direction) direction.set(event.direction);
});

const clear = handler((_event: unknown, ctx: { typed: Cell<Grid>; solution: Grid; history: Cell<[Spot, string][]> }) => {
  ctx.typed.set(ctx.solution.map((row) => row.map((ch) => (ch === "#" ? "#" : BLANK))));
  ctx.history.set([]);
});

const words = lift(wordsOf);
const entries = lift(({ words, typed }: { words: Word[]; typed: Grid }) =>
  words.map((w) => ({ id: `${w.no}${w.direction[0]}`, text: cellsOf(w).map(([r, c]) => typed[r]?.[c] ?? BLANK).join("") }))
);
const right = lift(({ solution, typed }: { solution: Grid; typed: Grid }) =>
  solution.flatMap((row, r) => row.filter((ch, c) => ch !== "#" && typed[r]?.[c] === ch)).length
);

export default pattern<CrosswordArgs>(({ solution, clues }) => {
  const typed = cell<Grid>([[], [], []], { type: "array", items: { type: "array", items: { type: "string" } } });
  const cursor = cell<Spot>([0, 0]);
  const direction = cell<Direction>("across", { enum: ["across", "down"] });
  const history = cell<[Spot, string][]>([]);
  const found = words(solution);
  const board = { typed, cursor, direction, size: solution.length };
  const filled = right({ solution, typed });
  const squares = computed(() => solution.flat().filter((ch) => ch !== "#").length);
  return {
    typed,
    cursor,
    direction,
    history,
    words: found,
    entries: entries({ words: found, typed }),
    firsts: { across: clues.across[0], second: clues.across[1], none: clues.down[4] },
    filled,
    done: filled === squares && squares > 0,
    status: str`${filled}/${squares} ${direction} ${cursor[0]},${cursor[1]}`,
    type: type({ ...board, solution, history }),
    jump: jump({ cursor, direction }),
    clear: clear({ typed, solution, history }),
  };
});
