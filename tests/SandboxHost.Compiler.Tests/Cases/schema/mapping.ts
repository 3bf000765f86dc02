// One row of the mapping table to a property.
import { type JSONSchema, type JSONValue, toSchema, type VNode } from "commonfabric";

enum Color { Red, Green = "g" }
interface A { a: string }
interface B { b?: number; a: number }

export const primitives = toSchema<{
  text: string;
  count: number;
  flag: boolean;
  big: bigint;
  nothing: null;
  missing: undefined;
  any: any;
  unknown: unknown;
  never: never;
  nobody: void;
  object: object;
  empty: {};
}>();

export const literals = toSchema<{
  text: "a";
  count: 3;
  negative: -3;
  flag: true;
  some: "a" | "b";
  some2: "a" | 1 | true;
  orNull: "a" | "b" | null;
  both: true | false;
  template: `a-${string}`;
  absorbed: "a" | string;
}>();

export const unions = toSchema<{
  orNull: A | null;
  textOrNull: string | null;
  primitives: string | number;
  orUndefined: string | undefined;
  objects: A | { c: boolean };
  swallowed: A | any;
  withNever: A | never;
  twice: A | { a: string };
  literalOrUndefined: "a" | undefined;
  nested: (A | null) | (string | undefined);
}>();

export const lists = toSchema<{
  array: string[];
  generic: Array<number>;
  readonly: readonly string[];
  generic2: ReadonlyArray<boolean>;
  tuple: [string, number];
  named: [x: number, y?: string];
  rest: [string, ...number[]];
  emptyTuple: [];
  nested: string[][];
  ofUnions: (string | null)[];
}>();

export const objects = toSchema<{
  optional?: string;
  optionalUndefined?: string | undefined;
  required: string | undefined;
  method(): void;
  callback: () => void;
  optionalCallback?: (() => void) | undefined;
  index: { [key: string]: number };
  indexAndMore: { known: string; [key: string]: string };
  record: Record<string, A>;
  recordOfKeys: Record<"x" | "y", number>;
  nothing: Record<string, never>;
  mapped: { [K in "x" | "y"]: K };
  mappedOptional: { [K in "x"]?: number };
  copied: { [K in keyof B]: B[K] };
  "quoted name": string;
  7: string;
  readonly fixed: string;
  get got(): string;
}>();

export const combined = toSchema<{
  extended: Both;
  intersection: A & B;
  notAnObject: A & string[];
  branded: string & { __brand: "id" };
  open: A & Missing;
}>();

interface Both extends A, Omit<B, "a"> { own: boolean }

export const others = toSchema<{
  date: Date;
  regex: RegExp;
  bytes: Uint8Array;
  url: URL;
  node: VNode;
  schema: JSONSchema;
  value: JSONValue;
  buffer: ArrayBuffer;
  floats: Float64Array;
  color: Color;
  red: Color.Red;
  conditional: A extends B ? 1 : 2;
  symbol: symbol;
  predicate: ReturnType<(x: unknown) => x is string>;
}>();
