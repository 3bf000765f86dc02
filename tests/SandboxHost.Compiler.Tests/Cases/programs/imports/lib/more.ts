import type { Item } from "./types";
export type Inline = { inline: true; back?: Item[] };
export const value = { list: [1, 2] };
export const measure = (items: Item[]): number => items.length;
