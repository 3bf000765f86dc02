import { type Accession, MINIMUM } from "./types.ts";

export { MINIMUM } from "./types.ts";
export type { Accession } from "./types.ts";

export const bySpecies = (a: Accession, b: Accession): number =>
  a.species.localeCompare(b.species) || a.id.localeCompare(b.id);

export function alphabetical(list: readonly Accession[]): Accession[] {
  return [...list].sort(bySpecies);
}

export const needsRegrowing = (a: Accession, year: number): boolean =>
  a.seeds < MINIMUM.seeds || a.viability < MINIMUM.viability || year - a.year > MINIMUM.years;

export default function initials(list: readonly Accession[]): string[] {
  const letters = alphabetical(list).map((a) => a.species.slice(0, 1).normalize("NFD").slice(0, 1).toUpperCase());
  return [...new Set(letters)];
}
