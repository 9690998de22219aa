import { applyEdits } from '../word/edits.js';
import { alike } from '../word/view.js';
import { textOf } from './pieces.js';
import type { UnitSentence } from './unit-sentences.js';

/** "This survey, published …", "The Forum was …": a pointer, its noun, and what shows that the noun stands alone. */
const pointer =
  /^(?:This|That|The) (\p{L}[\p{L}-]+)(?=, | (?:also |now |then |further )?(?:is|was|has|had|will|would|can|could|may|aims|\p{Ll}{2,}(?:ed|es|s)) )/u;

const name =
  /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{N}&'-]*(?: (?:(?:of|for|on|against|in|to) (?:the )?)?\p{Lu}[\p{L}\p{N}&'-]*)+/gu;

/**
 * A sentence that points to the one before it, with the name that it points to: "This survey" after "the United Nations
 * E-Government Survey 2024" is "The United Nations E-Government Survey". Only where that sentence has one name that ends
 * in the noun, and the noun nowhere else; otherwise null: nobody could be sure.
 */
export function resolveReference(sentence: UnitSentence): UnitSentence | null {
  if (sentence.index === 0) return null;
  const found = pointer.exec(alike(sentence.text.slice(0, 80)));
  const before = sentence.siblings[sentence.index - 1];
  if (found === null || before === undefined) return null;
  const noun = found[1]!.toLowerCase();
  const called = onlyName(alike(before.text), noun);
  if (called === null || isMarked(before, called)) return null;
  const to = `The ${called}`;
  const { pieces } = applyEdits(sentence.pieces, [{ start: 0, from: found[0], to, rule: 'reference' }]);
  return {
    ...sentence,
    pieces,
    text: textOf(pieces),
    joined: [before],
    made: [{ rule: 'reference', from: found[0], to }],
  };
}

function onlyName(text: string, noun: string): string | null {
  const ending = new RegExp(`(?<![\\p{L}\\p{N}-])${noun}s?(?![\\p{L}\\p{N}-])`, 'giu');
  const uses = [...text.matchAll(ending)].length;
  const names: string[] = [];
  for (const { 0: row, index } of text.matchAll(name)) {
    const called = index === 0 ? row.replace(/^The /, '') : row;
    // The first word of a sentence has its capital from there, unless it is an article that goes.
    if (index === 0 && called === row) continue;
    if (called.toLowerCase().endsWith(` ${noun}`) && called.split(' ').length > 2) names.push(called);
  }
  return names.length === 1 && uses === 1 ? names[0]! : null;
}

/** A title in italics would lose its marks. */
function isMarked({ pieces }: UnitSentence, called: string): boolean {
  const last = called.split(' ').at(-1)!;
  return pieces.some((piece) => piece.type === 'text' && piece.emphasis && piece.value.includes(last));
}
