export enum Kind { Dry = "dry", Wet = "wet" }
export type Named<T> = { name: string; value: T };
