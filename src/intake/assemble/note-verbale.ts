import { literalText, plainText } from '../../document/index.js';
import type { BodyBlock, Element } from './body-block.js';
import { type LetterRead, told } from './letter.js';
import { isProse } from './sentence-ends.js';
import { isDateLine, namesPaper } from './title-lines.js';
import { splitInlines } from './words.js';

/** The name of the mission, the number of the note, a place and date stand above its first sentence. */
const mostHeadLines = 10;
/** Below its last: a place and date, the addressee and the address of the mission. */
const mostTailLines = 10;

const compliments = /\bpresents? (?:its|their|his|her) (?:best )?compliments to\b/i;
const availing =
  /\bavails? (?:itself|himself|herself|themselves) of (?:this|the) (?:\p{L}+ )?opportunity\b/iu;

/**
 * Takes the frame of a note verbale off a submission: what stands above "The Permanent Mission of … presents its
 * compliments", that sentence, and from "avails itself of this opportunity" to the end. All that goes is told, word by
 * word; null where the text is no note verbale.
 */
export function readNoteVerbale(elements: readonly Element[], file: string): LetterRead | null {
  const first = elements.findIndex((element, index) => index <= mostHeadLines && opens(element, compliments));
  if (first < 0) return null;
  const last = elements.findLastIndex(
    (element, index) =>
      index > first && index >= elements.length - 1 - mostTailLines && opens(element, availing),
  );
  const tail = last >= 0 && elements.slice(last + 1).every(isFrameLine) ? last : elements.length;
  const removed: BodyBlock[] = [];
  const head: string[] = [];
  let onBehalfOf: string | null = null;
  const rest = elements.flatMap((element, index): readonly Element[] => {
    if (element.kind === 'part') return [element];
    const text = plainText(element.inlines);
    if (index < first) {
      if (namesPaper(text) || !isFrameLine(element)) return [element];
      head.push(text);
    } else if (index === first) {
      onBehalfOf = /^(?:the )?(.{3,200}?) presents? /i.exec(text)?.[1] ?? null;
      return partSentence(element, compliments, removed);
    } else if (index === tail) return partSentence(element, availing, removed);
    else if (index < tail) return [element];
    removed.push(element);
    return [];
  });
  return {
    letter: { head, signature: [], onBehalfOf },
    rest,
    problems: [told(removed, file, 'a note verbale')],
  };
}

function opens(element: Element, wording: RegExp): boolean {
  return (
    (element.kind === 'paragraph' || element.kind === 'list-item') &&
    wording.test(literalText(element.inlines).slice(0, 4000))
  );
}

/** A name, number, place and date: short, and no sentence. */
function isFrameLine(element: Element): boolean {
  if (element.kind !== 'paragraph' && element.kind !== 'heading') return false;
  const text = plainText(element.inlines);
  return text.length <= 160 && (!isProse(text) || isDateLine(text));
}

/** Takes the sentence with the wording out of a paragraph; what stands before and behind it stays. */
function partSentence(block: BodyBlock, wording: RegExp, removed: BodyBlock[]): readonly BodyBlock[] {
  const text = literalText(block.inlines);
  const at = wording.exec(text)!.index;
  let start = 0;
  let end = text.length;
  for (const { index, 0: found } of text.matchAll(/\p{Ll}{3}[.!?]\s+(?=\p{Lu})/gu)) {
    if (index < at) start = index + found.length;
    else {
      end = index + found.length;
      break;
    }
  }
  const [opening, behind] = splitInlines(block.inlines, end);
  const [before, sentence] = splitInlines(opening, start);
  removed.push({ ...block, inlines: sentence });
  return [before, behind]
    .filter((inlines) => literalText(inlines).trim() !== '')
    .map((inlines) => ({ ...block, inlines }));
}
