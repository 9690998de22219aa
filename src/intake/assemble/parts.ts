import { literalText } from '../../document/index.js';
import type { Part } from '../submission.js';
import type { BodyBlock, Element } from './body-block.js';
import { looseQuestion } from './loose-questions.js';
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
  const hasSections = blocks.some((block) => isSectionOfForm(literalText(block.inlines)));
  const elements: Element[] = [];
  let cut = null as QuestionRead | null;
  let asked = null as Part | null;
  for (const block of blocks) {
    const text = literalText(block.inlines);
    const words = wordsOf(text, mostWords);
    const more: QuestionRead | null =
      cut?.cutAt == null || block.kind === 'heading' ? null : questionGoesOn(words, cut.question, cut.cutAt);
    const read: PartsRead | null =
      more === null ? readParts(block, text, words, hasSections) : readRest(text, words, more);
    if (read === null) {
      const letter = asked?.startsWith('three') === true ? letterOf(block, text) : null;
      if (letter !== null) asked = letter;
      elements.push(letter === null ? block : { kind: 'part', part: letter });
      cut = null;
      continue;
    }
    asked = read.parts.at(-1)!;
    for (const part of read.parts) elements.push({ kind: 'part', part });
    cut = read.last;
    const rest = read.rest < text.length ? splitInlines(block.inlines, read.rest)[1] : [];
    if (literalText(rest).trim() !== '') {
      elements.push(
        read.restIsHeading
          ? { ...block, kind: 'heading', level: block.level ?? 1, label: null, inlines: rest }
          : { ...block, kind: 'paragraph', level: null, label: null, inlines: rest },
      );
      cut = null;
    }
  }
  return elements;
}

type PartsRead = {
  readonly parts: readonly Part[];
  readonly last: QuestionRead | null;
  /** Offset in the text at which the answer begins. */
  readonly rest: number;
  /** What follows a title is a heading of the entity's own: "Part Three – Work by action line". */
  readonly restIsHeading: boolean;
};

/** "(a)" alone under Part Three. */
function letterOf(block: BodyBlock, text: string): Part | null {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return null;
  const letter = text.length > 8 ? undefined : /^\s*\(?([ab])[.):]{0,2}\s*$/i.exec(text)?.[1]?.toLowerCase();
  return letter === undefined ? null : letter === 'a' ? 'three-a' : 'three-b';
}

/** "Section A: Executive summary", as against any paper's sections. */
function isSectionOfForm(text: string): boolean {
  const title = text.length > 300 ? null : partTitleAt(text);
  return title?.isSection === true && partOfHeading(text.slice(title.end)) === title.part;
}

function readParts(
  block: BodyBlock,
  text: string,
  words: readonly Word[],
  hasSections: boolean,
): PartsRead | null {
  const found = partTitleAt(text);
  const title = found?.isSection === true && !hasSections ? null : found;
  const from = words.findIndex((word) => word.start >= (title?.end ?? 0));
  if (title !== null && from < 0) return titleAlone(title.part, text.length);
  const start = skipEnumerator(text, words, Math.max(from, 0), title?.end ?? 0);
  const question = questionAt(words, start, title !== null || isLabelled(block));
  if (question !== null) return withTitle(title?.part ?? null, readRest(text, words, question));
  const loose = readLoosely(block, text, words, { start, title: title?.part ?? null });
  if (loose !== null) return withTitle(title?.part ?? null, loose);
  if (title === null) return null;
  const announced = text.slice(title.end, title.end + mostWords * 20);
  const isTitle =
    wordsOf(announced, mostTitleWords + 1).length <= mostTitleWords &&
    (block.kind === 'heading' || !/[.!?]\s*$/.test(announced));
  if (isTitle && partOfHeading(announced) !== null) {
    return titleAlone(partOfHeading(text) ?? title.part, text.length);
  }
  if (!isTitle && !title.separated) return null;
  return { parts: [title.part], last: null, rest: title.end, restIsHeading: isTitle };
}

/**
 * A question in the entity's own words, with its mark before it or alone in its block. What follows its first sentence
 * is the answer.
 */
function readLoosely(
  block: BodyBlock,
  text: string,
  words: readonly Word[],
  { start, title }: { readonly start: number; readonly title: Part | null },
): PartsRead | null {
  const isAnnounced = title !== null || isLabelled(block) || block.kind === 'heading';
  if (block.kind === 'table-row' || (block.kind === 'list-item' && !isAnnounced)) return null;
  const first = words[start];
  if (first === undefined) return null;
  // "II. Analytical overview of trends": a heading of the entity's own ends where the next of its kind begins.
  if (title === null && block.kind === 'heading' && partOfHeading(text) !== null) return null;
  const near = text.slice(first.start, first.start + mostLooseLength);
  // A question of two sentences is read whole; an answer behind the first is kept.
  const end = /[.?:!]["'”’)\]]*(?=\s|$)/u.exec(near);
  const sentence = end === null ? near : near.slice(0, end.index + end[0].length);
  const isAlone = first.start + sentence.length >= text.trimEnd().length;
  if (!isAlone && (!isAnnounced || end === null)) return null;
  const part = looseQuestion(sentence, isAnnounced);
  if (part === null || (title !== null && !part.startsWith(title))) return null;
  return { parts: [part], last: null, rest: first.start + sentence.length, restIsHeading: false };
}

/** A question fills some five lines. */
const mostLooseLength = 600;

function titleAlone(part: Part, rest: number): PartsRead {
  return { parts: [part], last: null, rest, restIsHeading: false };
}

function isLabelled(block: BodyBlock): boolean {
  return block.kind === 'list-item' && /^\(?[ab12][.)]/i.test(block.label ?? '');
}

function withTitle(part: Part | null, read: PartsRead): PartsRead {
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
  // No form is so long: beyond the words that were looked at, everything is answer.
  const rest =
    last.end < words.length
      ? answerStart(text, words, last.end)
      : words.length < mostWords
        ? text.length
        : words.at(-1)!.end;
  return { parts, last, rest, restIsHeading: false };
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
