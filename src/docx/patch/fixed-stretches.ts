import type { EditedParagraph } from '../../document/index.js';
import type { Atom } from './story-shapes.js';

/** Where nothing can be spliced in: fields, locked content, what is no text. Pieces of one field are one stretch. */
export function fixedStretches(atoms: readonly Atom[]): EditedParagraph['fixed'] {
  const found: { start: number; end: number }[] = [];
  let last: Atom | undefined;
  for (const atom of atoms) {
    if (atom.start === atom.end) continue;
    if (atom.stretch === null && !atom.isOpaque) {
      last = undefined;
      continue;
    }
    if (last !== undefined && atom.stretch !== null && last.stretch === atom.stretch) {
      found[found.length - 1] = { start: found.at(-1)!.start, end: atom.end };
    } else {
      found.push({ start: atom.start, end: atom.end });
    }
    last = atom;
  }
  return found;
}
