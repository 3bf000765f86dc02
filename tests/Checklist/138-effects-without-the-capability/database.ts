import { cell, type Cell, computed, handler, pattern, sqliteDatabase } from "commonfabric";

const write = handler((_e: unknown, { db, out }: { db: any; out: Cell<string> }) => {
  try {
    db.exec("delete from t");
    out.set("ran");
  } catch {
    out.set("threw");
  }
});
export default pattern(() => {
  const out = cell("");
  const db = (sqliteDatabase as any)({ name: "x" });
  const rows = db.query("select 1");
  return { out, pending: rows.pending, failed: computed(() => !!rows.error), result: rows.result, write: write({ db, out }) };
});
