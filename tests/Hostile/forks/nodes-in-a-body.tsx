//! threat: S9
//! attack: a body that adds cells without end
//! outcome: quota
//! process: quota|time
//! sends: start
import { cell, computed, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const all: any[] = [1];
  return { n, all: Array.from({ length: 1_000_000 }, () => cell(1)), more: all };
});
