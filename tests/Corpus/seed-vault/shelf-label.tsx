import { computed, NAME, pattern, UI } from "commonfabric";
import type { Accession } from "./types.ts";

interface LabelArgs {
  accession: Accession;
  year: number;
}

export const ShelfLabel = pattern<LabelArgs>(({ accession, year }) => {
  const age = computed(() => year - accession.year);
  return {
    [NAME]: accession.species,
    [UI]: (
      <span class="label">
        {accession.species} / {accession.origin ?? "unknown"} / {age} y
      </span>
    ),
    id: accession.id,
    age,
  };
});

export default ShelfLabel;
