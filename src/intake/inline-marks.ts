/**
 * Note marks as submissions print them: superscript digits after a word or punctuation ("countries.¹"), whatever
 * format they came in.
 */
import {
  type Inline,
  inlinesToRuns,
  literalText,
  normalizeInlines,
  type Run,
  runsToInlines,
} from '../document/index.js';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "¹²" is "12". */
export function superscriptToDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)));
}

export function digitsToSuperscript(text: string): string {
  return text.replace(/[0-9]/g, (digit) => superscripts[Number(digit)]!);
}

/** A length or time squared or cubed, and the gases that are often typed so: "km²", "W/m²", "CO²". */
const unitAtEnd = /(?:^|[^\p{L}'’])(?:[mckdnµμ]?m|ft|yd|mi|s|CO|NO|SO)$/u;
/** "× 10" before the digits makes them a power, and "⁻" a negative one. */
const powerAtEnd = /[×x·*]\s?10$|⁻$/u;

/**
 * Whether superscript digits after this text are part of it, and no note mark. `digits` are ordinary ones; only the
 * last letters of `before` are looked at.
 */
export function isExponent(before: string, digits: string): boolean {
  const end = before.slice(-8);
  return powerAtEnd.test(end) || ((digits === '2' || digits === '3') && unitAtEnd.test(end));
}

/**
 * Superscript digits become footnoteReferences with the ordinary digits as identifier, where they stand after a word,
 * punctuation, a link, another mark, or at the very beginning (where a note's own text begins). Normal form.
 */
export function markNotes(inlines: readonly Inline[]): readonly Inline[] {
  if (!/[⁰¹²³⁴-⁹]/.test(literalText(inlines))) return normalizeInlines(inlines);
  const runs = inlinesToRuns(inlines);
  let before: Before = { text: '', afterMark: true };
  const marked = runs.flatMap((run): readonly Run[] => {
    if (run.type !== 'text') {
      before = { text: before.text, afterMark: run.type === 'note' };
      return [run];
    }
    const split = splitMarks(run, before);
    before = split.before;
    return split.runs;
  });
  return normalizeInlines(runsToInlines(marked));
}

/** The last letters before a place, and whether only spaces and commas part it from a mark or the beginning. */
type Before = { readonly text: string; readonly afterMark: boolean };

function splitMarks(
  run: Run & { type: 'text' },
  start: Before,
): { readonly runs: readonly Run[]; readonly before: Before } {
  const runs: Run[] = [];
  let { text, afterMark } = start;
  for (const piece of run.value.split(/([⁰¹²³⁴-⁹]+)/)) {
    const digits = superscriptToDigits(piece);
    const isDigits = piece !== '' && digits !== piece && /^[0-9]+$/.test(digits);
    if (isDigits && (afterMark || /\S$/u.test(text)) && !isExponent(text, digits)) {
      runs.push({ type: 'note', identifier: digits });
      afterMark = true;
    } else if (piece !== '') {
      runs.push({ ...run, value: piece });
      afterMark = afterMark && /^[\s,]*$/u.test(piece);
      text = (text + piece).slice(-8);
    }
  }
  return { runs, before: { text, afterMark } };
}

/** A paragraph that begins with a mark is the text of that note; null for any other. */
export function noteTextOf(
  inlines: readonly Inline[],
): { readonly label: string; readonly inlines: readonly Inline[] } | null {
  const [first, ...rest] = inlines;
  if (first?.type !== 'footnoteReference' || rest.length === 0) return null;
  return { label: first.identifier, inlines: normalizeInlines(rest) };
}
