export * from "./math.ts";
export { triple as renamed } from "./math.ts";
export { default as deepest } from "./deep/deepest.ts";
export type { Level } from "./types.ts";
export const OFFSET = 1;
