import { type Piece, textOf } from '../sentences/pieces.js';
import { applyEdits, type Edit, type Reworded } from './edits.js';
import type { EntityNames } from './entity-names.js';
import { viewOf } from './view.js';

const bracket = /\s?\((\p{Lu}[\p{L}\p{N}&-]{1,11}|the \p{Lu}\p{Ll}+)\)/gu;

/**
 * A short form that a sentence gives in brackets behind a name goes where the paragraph does not use it again:
 * "World Bank (WB)" is the World Bank. `paragraph`: the text of all its sentences.
 */
export function withoutIdleShortForms(
  pieces: readonly Piece[],
  paragraph: string,
  names: EntityNames,
): Reworded {
  if (!textOf(pieces).includes('(')) return { pieces, changes: [] };
  const { text, isFixed } = viewOf(pieces);
  const edits: Edit[] = [];
  for (const match of text.matchAll(bracket)) {
    const short = match[1]!;
    if (isFixed(match.index + 1) || !standsFor(short, text.slice(0, match.index), names)) continue;
    if (usesOf(short, paragraph) < 2)
      edits.push({ start: match.index, from: match[0], to: '', rule: 'short-form' });
  }
  return applyEdits(pieces, edits);
}

/** Whether a short form is made of the letters of the words before it, or is the sender's own. */
function standsFor(short: string, before: string, { short: own }: EntityNames): boolean {
  if (short.startsWith('the ')) return short === own;
  const letters = short.replace(/s$/, '').match(/\p{Lu}/gu) ?? [];
  if (letters.length < 2) return false;
  const words = before.split(/[\s/-]+/).slice(-(letters.length + 5));
  let next = letters.length - 1;
  for (const word of words.toReversed()) {
    if (next >= 0 && word.charAt(0).toUpperCase() === letters[next]) next -= 1;
  }
  return next < 0 || (next === 0 && words.some((word) => word.charAt(0).toUpperCase() === letters[0]));
}

function usesOf(short: string, text: string): number {
  let uses = 0;
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
    const around = text.charAt(at - 1) + text.charAt(at + short.length);
    if (!/[\p{L}\p{N}]/u.test(around.replace(/s$/, ''))) uses += 1;
  }
  return uses;
}
