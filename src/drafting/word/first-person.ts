import { type Piece, textOf } from '../sentences/pieces.js';
import { agree } from './agreement.js';
import { applyEdits, type Edit, type Reworded } from './edits.js';
import { type EntityNames, namedAt } from './entity-names.js';
import { our, pronoun, type State } from './our.js';
import { isOwnPossessive } from './own-possessive.js';
import { isSpokenByAnother } from './speakers.js';
import { gapBefore, type Word } from './tokens.js';
import { isAdverb } from './verbs.js';
import { type View, viewOf } from './view.js';

/** Third person, or nothing where it cannot be done without guessing. */
export type ThirdPerson =
  | {
      readonly ok: true;
      readonly reworded: Reworded;
      /** An "its" stands where nobody is named before it: the sentence must be attributed in front. */
      readonly needsNameBefore: boolean;
    }
  | { readonly ok: false };

const singular = new Set(['i', 'me', 'my', 'mine', 'myself']);
const anyFirstPerson = /\b(?:we|our|ours|us|ourselves|i|me|my|mine|myself)\b/i;
const refused: ThirdPerson = { ok: false };

/**
 * "we" becomes the entity with its verbs agreeing, "our" becomes "its" or "the UNDP …", "us" the name, "ourselves"
 * "itself". Words in quotation marks and titles stay. `named`: the paragraph has named the entity before.
 */
export function toThirdPerson(pieces: readonly Piece[], names: EntityNames, named: boolean): ThirdPerson {
  const view = viewOf(pieces);
  const { words } = view;
  // Nearly every sentence ends here.
  if (!words.some((_, index) => isFirstPerson(words, index)) || !anyFirstPerson.test(textOf(pieces)))
    return { ok: true, reworded: { pieces, changes: [] }, needsNameBefore: false };
  if (view.unbalanced) return refused;
  const edits: Edit[] = [];
  const state = { named, needsNameBefore: false };
  for (const [index, word] of words.entries()) {
    if (!isFirstPerson(words, index) || view.isFixed(word.start)) continue;
    const made = convert(view, words, index, names, state);
    if (made === null) return refused;
    edits.push(...made);
  }
  const reworded = applyEdits(pieces, edits);
  return leavesFirstPerson(reworded.pieces)
    ? refused
    : { ok: true, reworded, needsNameBefore: state.needsNameBefore };
}

/** Every word in the first person has one of these in it; a text without them need not be taken apart. */
const perhapsFirstPerson = /(?<![a-z0-9])(?:we|our|ours|us|ourselves|i|me|my|mine|myself)(?![a-z0-9])/i;

/** Whether words in the first person stand outside quotation marks and titles. */
export function leavesFirstPerson(pieces: readonly Piece[]): boolean {
  if (!perhapsFirstPerson.test(textOf(pieces))) return false;
  const { words, isFixed } = viewOf(pieces);
  return words.some(({ start }, index) => isFirstPerson(words, index) && !isFixed(start));
}

function convert(
  view: View,
  words: readonly Word[],
  index: number,
  names: EntityNames,
  state: State,
): readonly Edit[] | null {
  const word = words[index]!;
  const { lower } = word;
  if (singular.has(lower) || isSpokenByAnother(view.text, words, index, names)) return null;
  if (lower === 'ourselves') return isOwnPossessive(view, index, names) ? [pronoun(word, 'itself')] : null;
  if (lower === 'us') return us(view, words, index, names);
  if (lower === 'our') return our(view, words, index, names, state);
  if (lower === 'we' || lower.startsWith("we'")) {
    const made = we(view, words, index, names, state);
    if (made !== null) state.named = true;
    return made;
  }
  return null;
}

function we(
  view: View,
  words: readonly Word[],
  index: number,
  names: EntityNames,
  state: State,
): readonly Edit[] | null {
  if (!opensClause(view.text, words, index)) return null;
  const word = words[index]!;
  const called =
    names.acronym !== null ? names.inText : state.named && names.short !== null ? names.short : names.inText;
  const name = namedAt(view.text, word.start, called);
  const contracted: Readonly<Record<string, string>> = { "we've": ' has', "we're": ' is', "we'll": ' will' };
  if (word.lower !== 'we') {
    const by = contracted[word.lower];
    return by === undefined ? null : [{ ...pronoun(word, name + by), rule: 'we' }];
  }
  // "We and ITU held …": two act, and the verbs stay as they are.
  if (/^ and (?:the )?\p{Lu}/u.test(view.text.slice(word.end)))
    return [{ ...pronoun(word, name), rule: 'we' }];
  const verbs = agree(view.text, words, index);
  return verbs === null ? null : [{ ...pronoun(word, name), rule: 'we' }, ...verbs];
}

/** "where we stand today", "how we measure", "as we know": everybody's "we", not the sender's. */
function opensClause(text: string, words: readonly Word[], index: number): boolean {
  let at = index;
  while (at > 0 && isAdverb(words[at - 1]!.lower) && /^\s+$/.test(gapBefore(text, words, at))) at -= 1;
  if (at === 0) return true;
  if (/[,;:–—)]\s*$/.test(gapBefore(text, words, at).trimEnd()) || /[,;]/.test(gapBefore(text, words, at)))
    return true;
  // "In Central Asia we worked": a short phrase of place or time needs no comma.
  if (openingPhrase.test(text.slice(0, words[at]!.start))) return true;
  return /^(?:and|but|that|which|whom|because|since|while|when|year|(?:19|20)\d\d)$/.test(
    words[at - 1]!.lower,
  );
}

const openingPhrase =
  /^(?:In|On|At|During|Since|Through|From|With|Across|Throughout|After) (?!.*\b(?:where|how|what|that|which|as|world)\b)(?:[\p{L}\p{N}'-]+ ){1,5}$/u;

function us(view: View, words: readonly Word[], index: number, names: EntityNames): readonly Edit[] | null {
  const previous = words[index - 1]?.lower ?? '';
  if (
    !/^(?:with|by|to|for|from|at|join|joined|joining|contact|contacted|helped|enabled|allowed|supported)$/.test(
      previous,
    )
  )
    return null;
  return gapBefore(view.text, words, index) === ' ' ? [pronoun(words[index]!, names.inText)] : null;
}

function isFirstPerson(words: readonly Word[], index: number): boolean {
  const { text, lower } = words[index]!;
  // "US" is a country and "OUR" an acronym; "I" is a numeral where a capitalised word or a bracket says so.
  if (text === 'I') return !isNumeral(words, index);
  return singularOrPlural.has(lower) && !(text.length > 1 && text === text.toUpperCase());
}

const singularOrPlural = new Set([
  ...[
    'we',
    "we've",
    "we're",
    "we'll",
    "we'd",
    'our',
    'ours',
    'us',
    'ourselves',
    'me',
    'my',
    'mine',
    'myself',
  ],
  ...["i'm", "i've", "i'd", "i'll"],
]);

/** "Part I", "Phase I": a numeral stands behind a capitalised word; at a sentence's start none can. */
function isNumeral(words: readonly Word[], index: number): boolean {
  return words[index]!.text === 'I' && /^\p{Lu}/u.test(words[index - 1]?.text ?? '');
}
