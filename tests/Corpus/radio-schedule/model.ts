/** A stretch of the day, in minutes. */
export default interface Slot {
  start: number;
  length: number;
}

export interface Show extends Slot {
  title: string;
  host?: { name: string; guest?: boolean };
  tags: string[];
}

export const GRID = Object.freeze([
  { title: "Morning Bells", start: 360, length: 60, tags: ["music"] },
  { title: "News", start: 420, length: 15, host: { name: "Åse" }, tags: [] },
]) satisfies readonly Show[];

export const endOf = (s: Show): number => s.start + s.length;

export function clashes(shows: readonly Show[]): [string, string][] {
  const sorted = [...shows].sort((a, b) => a.start - b.start);
  const out: [string, string][] = [];
  sorted.forEach((s, i) => {
    const after = sorted[i + 1];
    if (after && endOf(s) > after.start) out.push([s.title, after.title]);
  });
  return out;
}

const collator = (a: string, b: string) => a.localeCompare(b, "en-US");
export const hostsOf = (shows: readonly Show[]) => [...new Set(shows.map((s) => s.host?.name ?? "—"))].sort(collator);
