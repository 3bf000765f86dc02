// Utility types of the language and of the host.
import {
  type Confidential, type FrameworkProvided, type Opaque, type OpaqueRef, type PerSession, type PerSpace, type PerUser, type Reactive, toSchema,
  type TrustedActionWrite, type Writable,
} from "commonfabric";

interface A { a: string; b?: number; c: { d: boolean } }
type U = "a" | "b" | 3 | null | undefined;
type Shape = { kind: "circle"; r: number } | { kind: "square"; side: number };

export const objects = toSchema<{
  partial: Partial<A>;
  required: Required<A>;
  readonly: Readonly<A>;
  pick: Pick<A, "a" | "b">;
  omit: Omit<A, "c">;
  both: Partial<Pick<A, "a">> & Omit<A, "a">;
  ofUnion: Omit<Shape, "kind">;
}>();

export const unions = toSchema<{
  exclude: Exclude<U, "a" | 3>;
  extract: Extract<U, string>;
  nonNullable: NonNullable<U>;
  byShape: Extract<Shape, { kind: "circle" }>;
  notNull: NonNullable<A | null>;
}>();

export const host = toSchema<{
  reactive: Reactive<number>;
  opaque: Opaque<A>;
  ref: OpaqueRef<string>;
  provided: FrameworkProvided<string>;
  space: PerSpace<number>;
  user: PerUser<Writable<number>>;
  session: PerSession<string>;
  secret: Confidential<string, ["medical"]>;
  trusted: TrustedActionWrite<Writable<string>, "save">;
}>();
