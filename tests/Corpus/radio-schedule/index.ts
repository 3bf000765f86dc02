export { default as Player, formatTime, skip } from "./player.tsx";
export { default as Slot } from "./model.ts";
export * from "./model.ts";
