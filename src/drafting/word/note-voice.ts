import { type Inline, normalizeInlines } from '../../document/index.js';
import type { WordingChange } from '../draft.js';
import { cutPieces, textOf, toInlines, toPieces } from '../sentences/pieces.js';
import { splitSentences } from '../sentences/split.js';
import type { EntityNames } from './entity-names.js';
import { leavesFirstPerson, toThirdPerson } from './first-person.js';

/**
 * A note's text in the third person, sentence by sentence. A note may be read alone: the sender is named in it before
 * "its" stands for it. What cannot be put so without guessing stays as received, and the check `first-person` tells it.
 */
export function noteInThirdPerson(
  inlines: readonly Inline[],
  names: EntityNames,
): { readonly inlines: readonly Inline[]; readonly changes: readonly WordingChange[] } {
  const pieces = toPieces(inlines);
  if (!leavesFirstPerson(pieces)) return { inlines, changes: [] };
  const text = textOf(pieces);
  const stretches = splitSentences(text);
  // Each with the space behind it, so that the parts together are the note.
  const parts = stretches.map(({ start }, index) => ({
    start: index === 0 ? 0 : start,
    end: stretches[index + 1]?.start ?? text.length,
  }));
  let named = false;
  const changes: WordingChange[] = [];
  const voiced = cutPieces(pieces, parts).flatMap((part) => {
    const third = toThirdPerson(part, names, named);
    if (!third.ok || third.needsNameBefore) return part;
    named ||= third.reworded.changes.length > 0;
    changes.push(...third.reworded.changes);
    return third.reworded.pieces;
  });
  return changes.length === 0
    ? { inlines, changes }
    : { inlines: normalizeInlines(toInlines(voiced, (label) => label)), changes };
}
