import { stemOfWord } from '../../grouping/index.js';
import { opensCapital } from '../word/letters.js';
import { wordsOf } from '../word/tokens.js';
import type { Assessed } from './assess.js';
import { paragraphSize } from './weights.js';

/**
 * Chosen sentences in paragraphs of the report's size. Two units share one only if they are short, stand under the same heading or
 * speak of the same: a case in Togo behind one in India would be read as its end.
 */
export function inParagraphs(chosen: readonly Assessed[]): readonly (readonly Assessed[])[] {
  const paragraphs: Assessed[][] = [];
  let words = 0;
  for (const one of chosen) {
    const current = paragraphs.at(-1);
    if (current === undefined || (!one.leans && isNext(current, words, one))) {
      paragraphs.push([one]);
      words = one.words;
    } else {
      current.push(one);
      words += one.words;
    }
  }
  return paragraphs;
}

/** Whether a sentence that leans on none begins the next paragraph. */
function isNext(current: readonly Assessed[], words: number, one: Assessed): boolean {
  if (current.length >= paragraphSize.sentences || words + one.words > paragraphSize.most) return true;
  const last = current.at(-1)!;
  if (last.sentence.unit === one.sentence.unit) return false;
  if (words >= paragraphSize.enough) return true;
  // Where the sender itself acts anew, nobody reads it as the end of what stands before.
  return !((one.acts && words <= fewWords) || shareHeading(last, one) || shareNouns(current, one));
}

/** A paragraph of one short sentence is a line. */
const fewWords = 30;

function shareHeading(a: Assessed, b: Assessed): boolean {
  const heading = a.sentence.unit.headings.at(-1);
  return heading !== undefined && heading === b.sentence.unit.headings.at(-1);
}

const leastShared = 2;

function shareNouns(current: readonly Assessed[], one: Assessed): boolean {
  const said = new Set(current.flatMap(contentOf));
  return new Set(contentOf(one).filter((stem) => said.has(stem))).size >= leastShared;
}

/** Long words and names; numbers and little words stand everywhere. */
function contentOf({ sentence }: Assessed): readonly string[] {
  return wordsOf(sentence.text)
    .filter(({ text, lower }) => (lower.length > 4 || opensCapital(text)) && !/^\d/.test(text))
    .map(({ lower }) => stemOfWord(lower));
}
