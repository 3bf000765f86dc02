// Comments describe, and hash tags in them are tags.
import { lift } from "commonfabric";

/**
 * A note that somebody wrote. #note #daily-log
 *
 * It may have several paragraphs.
 * @deprecated not part of it
 */
export interface Note {
  /** What it is about. */
  title: string;
  /** When it was *changed*, in seconds. #time */
  changed?: number;
  // Not a description.
  body: string;
  /* Neither is this. */
  size: number;
}

export const title = lift((note: Note) => note.title);
export const titles = lift((notes: Note[]) => notes.length);
