// What is read as a handle, and of which kind.
import { type Cell, type ComparableCell, handler, type OpaqueCell, type ReadonlyCell, type Stream, type Writable, type WriteonlyCell } from "commonfabric";

interface Item { name: string }

export const kinds = handler<unknown, {
  cell: Cell<number>;
  writable: Writable<Item>;
  stream: Stream<{ by: number }>;
  bare: Stream<void>;
  readonly: ReadonlyCell<string>;
  writeonly: WriteonlyCell<string>;
  comparable: ComparableCell<Item>;
  opaque: OpaqueCell<Item>;
  nested: Cell<Cell<number>>;
  untyped: Cell;
  ofAnything: Cell<any>;
}>(() => {});

export const positions = handler<unknown, {
  list: Cell<Item>[];
  cellOfList: Cell<Item[]>;
  cellOfCells: Cell<Cell<Item>[]>;
  record: Record<string, Cell<number>>;
  inside: { deep: Cell<number> };
  optional?: Cell<number>;
  orUndefined: Cell<number> | undefined;
  ofOptional: Cell<number | undefined>;
  orNull: Cell<number> | null;
  either: Cell<number> | Stream<string>;
  factory: (name: string) => Stream<{ name: string }>;
  method(name: string): Cell<number>;
}>(() => {});
