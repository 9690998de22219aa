import type { Piece } from '../sentences/pieces.js';
import { showsEnd } from './article.js';
import { applyEdits, type Reworded } from './edits.js';
import { type EntityNames, kindOf } from './entity-names.js';
import { viewOf } from './view.js';

/** "The Commission" that opens a sentence of the Commission itself. */
function ownKind(text: string, { heads }: EntityNames): string | null {
  const head = /^The (\p{Lu}\p{Ll}+)(?= \p{Ll}|,)/u.exec(text)?.[1];
  return head !== undefined &&
    heads.includes(kindOf(head)) &&
    !/^ (?:of|for|on) /.test(text.slice(4 + head.length))
    ? head
    : null;
}

/** "The Organization's free database": of the Organization itself. */
function ownKindsOwn(text: string, { heads }: EntityNames): string | null {
  const head = /^The (\p{Lu}\p{Ll}+)'s (?=\p{Ll})/u.exec(text)?.[1];
  return head !== undefined && heads.includes(kindOf(head)) ? head : null;
}

/**
 * At its first use in a paragraph, and where that has named another commission, the sender's is called by its name, also
 * within a sentence; where that is an acronym, also behind a sentence of another place.
 */
export function ownKindNamed(
  pieces: readonly Piece[],
  names: EntityNames,
  named: boolean,
  others: ReadonlySet<string>,
): Reworded {
  const { text, isFixed } = viewOf(pieces);
  const head = ownKind(text, names);
  if (head !== null && (!named || others.has(kindOf(head)))) {
    const to = names.inText.replace(/^the /, 'The ');
    return applyEdits(pieces, [{ start: 0, from: `The ${head}`, to, rule: 'name' }]);
  }
  if (names.acronym === null) return { pieces, changes: [] };
  const owner = named ? null : ownKindsOwn(text, names);
  if (owner !== null)
    return applyEdits(pieces, [{ start: 0, from: `The ${owner}`, to: names.acronym, rule: 'name' }]);
  for (const { 0: found, 1: kind = '', 2: behind = '', index } of text.matchAll(insideKind)) {
    if (!names.heads.includes(kindOf(kind)) || isFixed(index) || !endsName(behind)) continue;
    if (named && !others.has(kindOf(kind))) continue;
    return applyEdits(pieces, [{ start: index, from: found, to: names.inText, rule: 'name' }]);
  }
  return { pieces, changes: [] };
}

/** "In Niger, the Commission assisted": a kind of body within a sentence, and what stands behind it. */
const insideKind = /(?<=, |[a-z] )the (\p{Lu}\p{Ll}+)(?=( \p{Ll}+\b|[,.;)]))/gu;

/** "the Organisation internationale", "the Office of the President" go on; a verb, or a mark, shows that the name ends. */
function endsName(behind: string): boolean {
  const word = behind.trim();
  return (
    word === behind ||
    (!/^(?:of|for|on|to|des)$/.test(word) &&
      (showsEnd(word) || /^(?:and|also|is|was|has|had|will)$/.test(word) || word.endsWith('ing')))
  );
}
