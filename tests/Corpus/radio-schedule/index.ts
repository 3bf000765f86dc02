export { default as Player, formatTime, skip } from "./player.tsx";
export * from "./model.ts";
