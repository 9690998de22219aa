import { literalText } from '../../document/index.js';
import type { BodyBlock, Element } from './body-block.js';
import { partOfHeading, partTitleAt, withoutEnumerator } from './part-titles.js';
import { type QuestionRead, questionAt, questionGoesOn } from './questionnaire.js';
import { splitInlines, type Word, wordsOf } from './words.js';

/** All five questions together have fewer words. */
const mostWords = 260;
/** A title of a part has at most these; more is its first paragraph. */
const mostTitleWords = 15;

/**
 * Puts marks in the place of UNCTAD's printed questions and of the titles "Part One" to "Part Three". A question that
 * a page end cut is recognized piece by piece; an answer in the same paragraph is split off and kept.
 */
export function markParts(blocks: readonly BodyBlock[]): readonly Element[] {
  const elements: Element[] = [];
  let cut = null as QuestionRead | null;
  for (const block of blocks) {
    const text = literalText(block.inlines).slice(0, mostWords * 20);
    const words = wordsOf(text, mostWords);
    const more: QuestionRead | null =
      cut?.cutAt == null || block.kind === 'heading' ? null : questionGoesOn(words, cut.question, cut.cutAt);
    const read: PartsRead | null = more === null ? readParts(block, text, words) : readRest(text, words, more);
    if (read === null) {
      elements.push(block);
      cut = null;
      continue;
    }
    for (const part of read.parts) elements.push({ kind: 'part', part });
    cut = read.last;
    const rest = read.rest < text.length ? splitInlines(block.inlines, read.rest)[1] : [];
    if (literalText(rest).trim() !== '') {
      elements.push({ ...block, kind: 'paragraph', level: null, label: null, inlines: rest });
      cut = null;
    }
  }
  return elements;
}

type PartsRead = {
  readonly parts: readonly Extract<Element, { kind: 'part' }>['part'][];
  readonly last: QuestionRead | null;
  /** Offset in the text at which the answer begins. */
  readonly rest: number;
};

function readParts(block: BodyBlock, text: string, words: readonly Word[]): PartsRead | null {
  const title = partTitleAt(text);
  const from = words.findIndex((word) => word.start >= (title?.end ?? 0));
  if (title !== null && from < 0) return { parts: [title.part], last: null, rest: text.length };
  const start = skipEnumerator(text, words, Math.max(from, 0), title?.end ?? 0);
  const question = questionAt(words, start, title !== null || isLabelled(block));
  if (question !== null) return withTitle(title?.part ?? null, readRest(text, words, question));
  if (title === null) return null;
  const announced = text.slice(title.end);
  const isTitle =
    block.kind === 'heading' ||
    (wordsOf(announced, mostTitleWords + 1).length <= mostTitleWords && !/[.!?]\s*$/.test(announced));
  if (isTitle) return { parts: [partOfHeading(text) ?? title.part], last: null, rest: text.length };
  return title.separated ? { parts: [title.part], last: null, rest: title.end } : null;
}

function isLabelled(block: BodyBlock): boolean {
  return block.kind === 'list-item' && /^\(?[ab12][.)]/i.test(block.label ?? '');
}

function withTitle(part: PartsRead['parts'][number] | null, read: PartsRead): PartsRead {
  return part === null ? read : { ...read, parts: [part, ...read.parts] };
}

/** From a question on: the questions after it in the same block, and where the answer begins. */
function readRest(text: string, words: readonly Word[], first: QuestionRead): PartsRead {
  const parts = [first.question.part];
  let last = first;
  while (last.end < words.length) {
    const offset = words[last.end]!.start;
    const title = partTitleAt(text.slice(offset));
    const from = title === null ? last.end : words.findIndex((word) => word.start >= offset + title.end);
    const next =
      from < 0 ? null : questionAt(words, skipEnumerator(text, words, from, offset), title !== null);
    if (next === null) break;
    parts.push(next.question.part);
    last = next;
  }
  return { parts, last, rest: last.end < words.length ? answerStart(text, words, last.end) : text.length };
}

// "(a) Innovative policies …" and "1. An executive summary …" are printed with their marks.
function skipEnumerator(text: string, words: readonly Word[], from: number, offset: number): number {
  const word = words[from];
  if (word === undefined || word.text.length > 3) return from;
  const before = text.slice(offset, word.end + 4).replace(/^[^\p{L}\p{N}(]+/u, '');
  return withoutEnumerator(`${before} `) === `${before} ` ? from : from + 1;
}

/** Quotation marks and brackets that open the answer belong to it; what closed the question does not. */
function answerStart(text: string, words: readonly Word[], index: number): number {
  let start = words[index]!.start;
  while (start > words[index - 1]!.end && /["“‘«([$€£#]/.test(text[start - 1]!)) start -= 1;
  return start;
}
