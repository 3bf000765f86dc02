// Generic types by substitution, recursion by reference, and what refers to itself without end.
import { type Cell, type Default, lift, toSchema } from "commonfabric";

interface Box<T> { value: T; list: T[] }
type Pair<A, B = A> = { a: A; b: B };
type Maybe<T> = T | null;
type WithDefault<T, V> = { it: Default<T, V> };
interface Tree<T> { value: T; children: Tree<T>[] }
interface Person { name: string; friends?: Person[]; boss?: Cell<Person> }
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
interface Even { next?: Odd }
interface Odd { next?: Even }
type Endless = Endless | string;
type Loop = { [K in keyof Loop]: string };
interface Merged { one: string }
interface Merged { two: number }
interface Sub<T> extends Box<T> { more: string }

export const substitution = toSchema<{
  box: Box<string>;
  inner: Box<Box<number>>;
  pair: Pair<string>;
  pair2: Pair<string, number>;
  maybe: Maybe<{ a: 1 }>;
  withDefault: WithDefault<number, 3>;
  merged: Merged;
  sub: Sub<boolean>;
}>();

export const recursion = toSchema<{ tree: Tree<string>; numbers: Tree<number>; person: Person; json: Json; even: Even }>();

export const root = lift((person: Person) => person.name);

export const endless = toSchema<{ endless: Endless; loop: Loop }>();

export const make = <T, U extends { id: string }, V = number>() => toSchema<{ t: T; u: U; v: V }>();
