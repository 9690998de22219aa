import { unifyText } from '../document/index.js';
import type { ActionLines } from '../records/index.js';
import { codesIn, mostLinesNamed, numberedLinesIn } from './line-codes.js';
import type { ActionLineCode } from './outline.js';
import { tokenize } from './tokens.js';

/** The heading that names action lines, and the lines it names. */
export type ExplicitLines = { readonly heading: string; readonly codes: readonly ActionLineCode[] };

/**
 * The action lines that the nearest of these headings (outermost first) names by code, title, heading or another
 * name of the register: "WSIS Action Line C2. …", "ICT Applications: E-environment", "C7eGov", "Capacity building".
 * Null where none does.
 */
export function explicitActionLines(
  headings: readonly string[],
  registers: { readonly actionLines: ActionLines },
): ExplicitLines | null {
  return makeHeadingReader(registers.actionLines)(headings);
}

/** `explicitActionLines` with the register's names prepared, and each heading read once. */
export function makeHeadingReader(
  actionLines: ActionLines,
): (headings: readonly string[]) => ExplicitLines | null {
  const names = namesOf(actionLines);
  const read = new Map<string, readonly ActionLineCode[]>();
  return (headings) => {
    for (const heading of [...headings].reverse()) {
      let codes = read.get(heading);
      if (codes === undefined) {
        codes = linesNamedBy(unifyText(heading), names);
        if (read.size < mostHeadingsKept) read.set(heading, codes);
      }
      if (codes.length > 0) return { heading, codes };
      if (ofOtherLines.test(heading)) return null;
    }
    return null;
  };
}

/** Under such a title the heading over it no longer holds. */
const ofOtherLines =
  /^(?:[([]?[\divxa-z]{1,4}[.)\]] ?)?(?:the |all |under )?other (?:wsis )?(?:action lines\b|lines$)/i;

const mostHeadingsKept = 100_000;

/** A name as the words that count in it, joined: "build confid secur us ict". */
type Name = { readonly code: ActionLineCode; readonly words: readonly string[] };

function namesOf(actionLines: ActionLines): readonly Name[] {
  return actionLines.action_lines.flatMap(({ code, heading, title, names }) =>
    [heading, title, ...(names ?? [])]
      .map((name): Name => ({ code, words: contentWords(unifyText(name)) }))
      .filter(({ words }) => words.length > 0),
  );
}

/** A title of a document is no heading of a line, whatever it mentions. */
const longestHeading = 40;

function linesNamedBy(heading: string, names: readonly Name[]): readonly ActionLineCode[] {
  if (heading.length > 400) return [];
  const words = tokenize(heading);
  if (words.length > longestHeading) return [];
  const byCode = codesInHeading(heading);
  if (byCode.length > mostLinesNamed) return [];
  if (byCode.length > 0 && !byCode.includes('C7')) return byCode;
  const byName = byNames(heading, names);
  const applications = byName.filter((code) => code.startsWith('C7-'));
  if (byCode.length === 0) {
    return applications.length === 0 ? byName : byName.filter((code) => code !== 'C7');
  }
  return applications.length === 0
    ? byCode
    : [...new Set(byCode.flatMap((code) => (code === 'C7' ? applications : [code])))];
}

// "Annex C1" names no line: a code counts at the opening, in brackets, or where the heading speaks of action lines.
function codesInHeading(printed: string): readonly ActionLineCode[] {
  // "ALC9", "AL C5": for "action line".
  const heading = printed.replace(/\bAL[ -]?(?=C ?\d)/g, '');
  const numbered = numberedLinesIn(heading);
  const codes = codesIn(heading);
  const speaks =
    /action lines?|wsis/i.test(heading) ||
    /^(?:[([]?[\divxa-z]{1,4}[.)\]] ?)?[([]?C[ .]{0,2}\d/i.test(heading) ||
    /\(C[ .]{0,2}\d{1,2}[^)]*\)/.test(heading);
  return speaks ? [...new Set([...codes, ...numbered])] : [];
}

function byNames(heading: string, names: readonly Name[]): readonly ActionLineCode[] {
  const whole = contentWords(heading);
  const parts = heading.split(/[:/;]| – /).map(contentWords);
  const found = names.filter(
    ({ words }) =>
      same(words, whole) ||
      nearlySame(words, whole) ||
      // One word alone ("Media: …") is too little to go by inside a longer heading.
      (words.length >= 2 && parts.some((part) => same(words, part))) ||
      (words.length >= 4 && holds(whole, words)),
  );
  return [...new Set(found.map(({ code }) => code))];
}

const emptyWords = new Set(
  'the a an of and in for on to by with at wsis action line lines promotion use all'.split(' '),
);

/** Stems of the words that count; numbering, codes and what every line's title has in common are left out. */
function contentWords(text: string): readonly string[] {
  const plain = text
    .replace(/^[([]?(?:\d{1,2}|[ivx]{1,5}|[a-z])[.)\]](?:\d{1,2}[.)]?)* ?/i, '')
    .replace(/\(?(?<!\p{L})C[ .]{0,2}\d{1,2}\p{L}{0,5}(?!\p{N})\)?/gu, ' ')
    .replace(/information and communications? technolog(?:y|ies)/gi, 'ICT')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
  return tokenize(plain)
    .map(({ word }) => word)
    .filter(({ lower }) => !emptyWords.has(lower))
    .map(({ termKeys }) => termKeys[0]!);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

/** Four words of five alike: "Building confidence and security in ICT use" is the title of C5. */
const nearlyShare = 0.8;

function nearlySame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 3 || b.length < 3) return false;
  const left = new Set(a);
  const right = new Set(b);
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared) >= nearlyShare;
}

function holds(whole: readonly string[], words: readonly string[]): boolean {
  return whole.some((_, start) => words.every((word, i) => whole[start + i] === word));
}
