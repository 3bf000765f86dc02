import { dataFile, Default, lift, pattern } from "commonfabric";

interface Row { id: string; n: number }
const doubled = lift(({ rows, by }: { rows: Row[]; by: number }) => rows.map((r) => r.n * by));
export default pattern<{ by: Default<number, 2> }>(({ by }) => {
  const rows = JSON.parse(dataFile("/109-data-files/rows.json")).rows as Row[];
  const text = dataFile("./note.txt");
  const same = dataFile("note.txt") === dataFile("../109-data-files/note.txt");
  return { rows, doubled: doubled({ rows, by }), first: rows[0].id, ids: rows.map((r) => r.id), text: text.trim(), same };
});
