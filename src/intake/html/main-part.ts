import type { NoteLinks } from './note-links.js';
import { countBetween, type Survey } from './survey.js';

/** `main` counts where there is one, where it holds most of the words, and where no note stands outside it. */
export function mainOf(page: Survey, notes: NoteLinks): number | null {
  const [main] = page.mains;
  if (main === undefined || page.mains.length > 1) return null;
  const letters = page.lettersAfter[main]! - page.lettersBefore[main]!;
  const all = page.lettersAfter[0] ?? 0;
  const last = page.lastInside[main]!;
  const notesOutside = notes.textNumbers.length - countBetween(notes.textNumbers, main, last);
  return letters * 2 >= all && notesOutside === 0 ? main : null;
}
