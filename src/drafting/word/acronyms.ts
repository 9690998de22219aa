import { countWords } from '../../document/index.js';
import type { Piece } from '../sentences/pieces.js';
import { showsEnd } from './article.js';
import { applyEdits, type Edit, type Reworded } from './edits.js';
import type { NameBehind, NamesBehind } from './names-behind.js';
import type { Word } from './tokens.js';
import { baseOfThirdPerson, isPast } from './verbs.js';
import { type View, viewOf } from './view.js';

/** Used so often in a paragraph, a name is followed by its acronym, which then stands alone (Editorial Manual). */
const worthAnAcronym = 3;

/**
 * The acronyms of a paragraph written out: the report gives none for a name that is used once or twice. What the
 * paragraph has introduced itself, in brackets, stays; so do names ("AI for Good"), compounds ("AI-based"), quotations
 * and titles. One result for each sentence. Nothing outside the paragraph counts (law 11).
 */
export function acronymsInFull(
  sentences: readonly (readonly Piece[])[],
  nameOf: NamesBehind,
): readonly Reworded[] {
  const introduced = new Set<string>();
  const found = sentences.map((pieces) => usesIn(viewOf(pieces), nameOf, introduced));
  const uses = new Map<string, number>();
  for (const { acronym } of found.flat()) uses.set(acronym, (uses.get(acronym) ?? 0) + 1);
  const explained = new Set<string>();
  return sentences.map((pieces, index) => {
    const edits = found[index]!.flatMap((use): readonly Edit[] => {
      const isOften = uses.get(use.acronym)! >= worthAnAcronym;
      if (isOften && explained.has(use.acronym)) return [];
      explained.add(use.acronym);
      const behind = isOften ? ` (${use.shown})` : '';
      return [{ start: use.start, from: use.from, to: `${use.to}${behind}${use.ending}`, rule: 'acronym' }];
    });
    return applyEdits(pieces, edits);
  });
}

const anyAcronym = /(?<![\p{L}\p{N}])([A-Z][A-Za-z]{0,6}[A-Z])(s?)(?![\p{L}\p{N}])/gu;

/** The most words that a text gains by it. */
export function wordsWrittenOut(text: string, nameOf: NamesBehind): number {
  let words = 0;
  for (const [, acronym = '', several = ''] of text.matchAll(anyAcronym)) {
    const name = nameOf(acronym + several) ?? nameOf(acronym);
    if (name !== null) words += countWords(name.name) + 1;
  }
  return words;
}

type Use = {
  readonly acronym: string;
  /** As the text has it: "SMEs". */
  readonly shown: string;
  readonly start: number;
  readonly from: string;
  readonly to: string;
  /** "'s" of the owner. */
  readonly ending: string;
};

const form = /^([A-Z][A-Za-z]{0,6}[A-Z])(s?)('s)?$/;

function usesIn(view: View, nameOf: NamesBehind, introduced: Set<string>): readonly Use[] {
  const { text, isFixed } = view;
  if (!/[A-Z][A-Za-z]{0,6}[A-Z]/.test(text) || text === text.toUpperCase()) return [];
  const found: Use[] = [];
  for (const [at, word] of view.words.entries()) {
    const [, acronym, several = '', ending = ''] = form.exec(word.text) ?? [];
    if (acronym === undefined || introduced.has(acronym)) continue;
    if (text.charAt(word.start - 1) === '(' && ');,'.includes(text.charAt(word.end) || ' ')) {
      introduced.add(acronym);
      continue;
    }
    // "US$5": a currency's sign.
    if (isFixed(word.start) || text.charAt(word.end) === '$') continue;
    // "SIDS" is no plural of "SID".
    const name = nameOf(acronym + several) ?? nameOf(acronym);
    if (name === null) continue;
    const isPlural = several === 's' && nameOf(acronym + several) === null;
    const written = isPlural ? name.plural : withKind(name, view.words[at + 1]);
    const place = placed(view, at, written, name);
    if (place !== null) found.push({ acronym, shown: acronym + several, ending, ...place });
  }
  return found;
}

/** "the use of ATR" is "of the Access to Research programme"; "the ATR programme" says so itself. */
function withKind({ name, kind }: NameBehind, behind: Word | undefined): string {
  if (kind === undefined || behind?.lower.startsWith(kind.slice(0, 7)) === true) return name;
  return `${name} ${kind}`;
}

/** The name with the article that it needs there; null where the acronym is part of a name, or nobody can tell. */
function placed(
  { text, words }: View,
  at: number,
  written: string | null,
  { article }: NameBehind,
): Pick<Use, 'start' | 'from' | 'to'> | null {
  const word = words[at]!;
  const [before, behind] = [words[at - 1], words[at + 1]];
  if (written === null) return null;
  // "the UK's Digital Fund": the owner is no part of the name.
  if (
    behind !== undefined &&
    !word.text.endsWith("'s") &&
    text.slice(word.end, behind.start) === ' ' &&
    /^[\p{Lu}\p{N}]/u.test(behind.text)
  )
    return null;
  if (!article && isLinked(words, at)) return null;
  const asIs = { start: word.start, from: word.text };
  const opens = /^["'(]*$/.test(text.slice(0, word.start));
  const isAlone = article && endsThere(text, word, behind);
  if (opens) return { ...asIs, to: capital(isAlone ? `the ${written}` : written) };
  if (before === undefined || text.slice(before.end, word.start) !== ' ')
    return /^[,;:\u2013-] ?$| [\u2013-] $|\($/u.test(text.slice(before?.end ?? 0, word.start))
      ? { ...asIs, to: isAlone ? `the ${written}` : written }
      : null;
  if (/^an?$/i.test(before.text)) {
    return {
      start: before.start,
      from: text.slice(before.start, word.end),
      to: `${articleFor(written, before.text)} ${written}`,
    };
  }
  if (determiners.has(before.lower) || /'s?$/.test(before.text)) return { ...asIs, to: written };
  // "the Global ITU", "New ITU": part of a name.
  if (/^\p{Lu}/u.test(before.text) && before.start > 0) return null;
  if (!article) return { ...asIs, to: written };
  if (!standsBeforeNames(before.lower)) return null;
  return { ...asIs, to: isAlone ? `the ${written}` : written };
}

/** Whether the name is the head of its phrase: "ITU supported", and not "ITU experts". */
function endsThere(text: string, word: Word, behind: Word | undefined): boolean {
  if (/'s$/.test(word.text)) return true;
  return behind === undefined || text.slice(word.end, behind.start) !== ' ' || endsBefore(behind.lower);
}

function endsBefore(lower: string): boolean {
  return (
    /^(?:and|or|but|has|have|are|were|not|who|than|via|into|about|a|an)$/.test(lower) ||
    determiners.has(lower) ||
    showsEnd(lower) ||
    baseOfThirdPerson(lower) !== null
  );
}

const determiners: ReadonlySet<string> = new Set(
  'the this that these those its their his her our any each every some no all both many several other such more most'.split(
    ' ',
  ),
);

/** "the Focus Group on AI", "AI for Good": a small word links it to a name. */
function isLinked(words: readonly Word[], at: number): boolean {
  const links = (small: Word | undefined, other: Word | undefined) =>
    /^(?:on|for|of|in)$/.test(small?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(other?.text ?? '');
  // "the Committee on Development and IP"
  const endsName =
    at > 4 &&
    words[at - 1]?.text === 'and' &&
    links(words[at - 3], words[at - 4]) &&
    /^\p{Lu}/u.test(words[at - 2]!.text);
  return endsName || (at > 2 && links(words[at - 1], words[at - 2])) || links(words[at + 1], words[at + 2]);
}

const standing: ReadonlySet<string> = new Set(
  (
    'of for in on at to by with from through under between among within across via into about against as and or but ' +
    'behind beside besides alongside onto over per since until upon toward towards throughout without beyond despite unlike around ' +
    'that which while when where than including like both join support help is are was were'
  ).split(' '),
);

function standsBeforeNames(lower: string): boolean {
  return standing.has(lower) || isPast(lower) || baseOfThirdPerson(lower) !== null || lower.endsWith('ing');
}

/** "an SME" is "a small and medium-sized enterprise". */
function articleFor(name: string, like: string): string {
  const article = /^[aeiou]/i.test(name) && !/^(?:uni|eu|one|use)/i.test(name) ? 'an' : 'a';
  return /^A/.test(like) ? capital(article) : article;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
