import { action, computed, equals, NAME, pattern, UI } from "commonfabric";
import initials, { alphabetical, needsRegrowing } from "./sorting.ts";
import ShelfLabel from "./shelf-label.tsx";
import { type Accession, type Draft, type Limit, MINIMUM, type VaultArgs } from "./types.ts";

const shortfall = (a: Accession, limit: Limit, year: number): number => {
  const have = limit === "years" ? MINIMUM.years * 2 - (year - a.year) : a[limit];
  return Math.max(0, MINIMUM[limit] - have);
};

export default pattern<VaultArgs>(({ accessions, year }) => {
  const catalogue = computed(() => alphabetical(accessions.get()).map((a) => a.species));
  const letters = initials(accessions.get());
  const due = computed(() => alphabetical(accessions.get().filter((a) => needsRegrowing(a, year))));
  const missing = computed(() =>
    due.map((a) => ({
      id: a.id,
      seeds: shortfall(a, "seeds", year),
      viability: shortfall(a, "viability", year),
      years: shortfall(a, "years", year),
    }))
  );

  const deposit = action((draft: Draft) => {
    const list = accessions.get();
    const id = draft.id ?? `V-${String(list.length + 1).padStart(3, "0")}`;
    if (list.some((a) => a.id === id)) return;
    accessions.push({ ...draft, id });
  });

  const withdraw = action(({ accession, seeds }: { accession: Accession; seeds: number }) => {
    const i = accessions.get().findIndex((a) => equals(a, accession));
    if (i < 0) return;
    const left = accessions.get()[i].seeds - seeds;
    if (left > 0) accessions.key(i).key("seeds").set(left);
    else accessions.remove(accession);
  });

  const withdrawById = action(({ id, seeds }: { id: string; seeds: number }) => {
    const found = accessions.get().find((a) => a.id === id);
    if (found) withdraw.send({ accession: found, seeds });
  });

  const regrow = action(({ id, seeds }: { id: string; seeds: number }) => {
    const i = accessions.get().findIndex((a) => a.id === id);
    if (i >= 0) accessions.key(i).update({ seeds, viability: 99, year });
  });

  return {
    [NAME]: computed(() => `Vault (${accessions.get().length})`),
    [UI]: (
      <cf-screen>
        <cf-heading>{letters.length} letters</cf-heading>
        {accessions.map((a) => (
          <section>
            <ShelfLabel accession={a} year={year} />
            <cf-button onClick={() => withdraw.send({ accession: a, seeds: 100 })}>take 100</cf-button>
            {a.viability < MINIMUM.viability && <em>weak</em>}
          </section>
        ))}
        {due.length > 0 || <p>all well</p>}
      </cf-screen>
    ),
    accessions,
    year,
    labels: accessions.map((a) => ShelfLabel({ accession: a, year })),
    catalogue,
    letters,
    due,
    missing,
    deposit,
    withdrawById,
    regrow,
  };
});
