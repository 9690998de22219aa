import type { Piece } from '../sentences/pieces.js';
import { applyEdits, type Edit, type Reworded } from './edits.js';
import { type EntityNames, mentionsOf, namedAt } from './entity-names.js';
import { type View, viewOf } from './view.js';

/**
 * The entity's other names become the report's ("UN DESA" → "DESA"), and its own short name ("the Office") the full
 * one at its first use in a paragraph. Nothing inside quotation marks, titles or longer names is touched. What points
 * into the submission goes: how it will call its sender, and where in it more is said.
 */
export function reportNames(pieces: readonly Piece[], names: EntityNames, named: boolean): Reworded {
  const view = viewOf(pieces);
  const edits: Edit[] = [];
  let known = named;
  const mentions = mentionsOf(view.text, names);
  for (const { start, text, kind } of mentions) {
    if (view.isFixed(start)) continue;
    if (kind === 'own' || (known && (kind === 'self' || isFullName(text, names)))) {
      known = true;
      continue;
    }
    known = true;
    // "The World League (WL, or simply \"the League\")": how it calls itself, right behind its name.
    if (
      /\($/.test(view.text.slice(0, start)) &&
      mentions.some((one) => one.start + one.text.length === start - 2)
    )
      continue;
    const to = namedAt(view.text, start, names.inText);
    if (to !== text) edits.push({ start, from: text, to, rule: kind === 'self' ? 'self-name' : 'name' });
  }
  if (!known) edits.push(...ownPossessive(view, names));
  if (view.text.includes('(')) {
    for (const [rule, pattern] of asides) {
      for (const match of view.text.matchAll(pattern))
        edits.push({ start: match.index, from: match[0], to: '', rule });
    }
  }
  return applyEdits(pieces, withoutOverlaps(edits));
}

const asides = [
  ['hereinafter', /\s?\((?:hereinafter|hereafter)[^()]{0,120}\)/gi],
  [
    'internal-reference',
    /\s?\((?:see|as|for|more|further)\b[^()]{0,60}\b(?:[Pp]art (?:One|Two|Three|[123I]+)|above|below|[Ss]ection [IVX\d]+|[Aa]nnex(?: [IVX\d]+)?)\b[^()]{0,40}\)/g,
  ],
] as const;

/** "By the Office's estimates" where the Office has not been named: "By ILO's estimates"; a full name takes no such ending. */
function ownPossessive({ text, isFixed }: View, { acronym, selves }: EntityNames): readonly Edit[] {
  if (acronym === null || !text.includes("'s ")) return [];
  for (const self of selves) {
    for (const article of ['the ', 'The ']) {
      const at = text.indexOf(`${article}${self}'s `);
      if (at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !isFixed(at))
        return [{ start: at, from: article + self, to: acronym, rule: 'self-name' }];
    }
  }
  return [];
}

/** The full name of an entity that has no acronym is the report's own. */
function isFullName(text: string, names: EntityNames): boolean {
  return names.acronym === null && text.replace(/^the /i, '') === names.inText.replace(/^the /, '');
}

function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  let end = -1;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.start + edit.from.length;
      return true;
    });
}
