import { literalText, plainText } from '../../document/index.js';
import { type Problem, problem } from '../../problems/index.js';
import type { Letter } from '../submission.js';
import { isActionLineHeading } from './action-line-heading.js';
import type { BodyBlock, Element } from './body-block.js';
import { placeIn } from './note-marks.js';
import { partOfHeading } from './part-titles.js';
import { isProse } from './sentence-ends.js';
import { namesPaper } from './title-lines.js';

export type LetterFrame = Omit<Letter, 'mail'>;

export type LetterRead = {
  readonly letter: LetterFrame | null;
  readonly rest: readonly Element[];
  readonly problems: readonly Problem[];
};

/** Letterhead, date, reference, addressee and subject fill the upper half of a page at most. */
const mostHeadLines = 25;
/** Name, office, organization, address, telephone, mail. */
const mostSignatureLines = 9;
const longestLine = 160;

/** "Dear Ms. Sirimanne,", "Excellency,", "Madam," alone; "Ms. Shamika Sirimanne" without a comma is an addressee. */
const salutation =
  /^(?:dear\b[^!?]{0,90}[^.!?]|(?:your )?excellenc(?:y|ies)|sir or madam|(?:mr|ms|mrs)\.? [\p{L} .-]{2,40}(?=[,:])|madam|sir|to whom it may concern|distinguished [\p{L} ]{3,40})\s*[,:]?$/iu;
/** "Yours sincerely," and what is written below it. */
const close =
  /^(?:yours (?:sincerely|faithfully|truly)|(?:very )?sincerely(?: yours)?|respectfully(?: yours| submitted)?|(?:with )?(?:my )?(?:best|kind|kindest|warm|warmest)(?: personal)? (?:regards|wishes)|with regards|regards|cordially|faithfully)\b\s*[,.]?/iu;
const highest =
  /^(?:please )?accept,? .{0,80}assurances? of (?:my|our) highest (?:consideration|esteem)\.?$/iu;
/** What only an address or the head of a letter has. */
const addressMark =
  /\b(?:tel(?:ephone)?|phone|fax|e-?mail|mobile|p\.? ?o\.? box|bo[iî]te postale|b\.p\.)\b\s*[.:]?|\+\d{1,3}[\s(.-]*\d|[\w.+-]+@[\w-]+\.[\w.]+|^(?:https?:\/\/|www\.)\S+$|\b(?:CH|D|F|A|B)-\d{4,5}\b|\b(?:ref(?:erence)?|our ref|attn|attention)\s*[.:]/iu;
const subjectLine =
  /^(?:subject|re|object|ref(?:erence)?|our ref|your ref|attn|attention|date|to|from|cc|through)\s*\.?:\s*\S/iu;
const toLine = /^(?:to|attn|attention|cc|through)\s*\.?:/iu;

/**
 * Takes the frame of a letter off a submission: letterhead, date, reference, addressee and greeting above its text, and
 * close, name and office below it. Above, only lines before a greeting go, or a block of lines with an address among
 * them; below, only lines after a close. All that goes is told, word by word.
 */
export function readLetter(elements: readonly Element[], file: string): LetterRead {
  const head = headLines(elements);
  const tail = signatureLines(elements, head.size === 0 ? 0 : Math.max(...head) + 1);
  const onBehalfOf = behalf(elements);
  if (head.size === 0 && tail.size === 0 && onBehalfOf === null)
    return { letter: null, rest: elements, problems: [] };
  const out = (index: number) => head.has(index) || tail.has(index);
  const removed = elements.filter((_, index) => out(index)) as readonly BodyBlock[];
  return {
    letter: {
      head: linesOf(elements, head).filter((line) => !toLine.test(line) && !salutation.test(line)),
      signature: linesOf(elements, tail)
        .map((line) => line.replace(close, '').trim())
        .filter((line) => line !== ''),
      onBehalfOf,
    },
    rest: elements.filter((_, index) => !out(index)),
    problems: removed.length === 0 ? [] : [told(removed, file)],
  };
}

function linesOf(elements: readonly Element[], indexes: ReadonlySet<number>): readonly string[] {
  return [...indexes].map((index) => plainText((elements[index] as BodyBlock).inlines));
}

function headLines(elements: readonly Element[]): ReadonlySet<number> {
  const lines = openingLines(elements);
  const texts = lines.map((index) => plainText((elements[index] as BodyBlock).inlines));
  const greeting = texts.findIndex((text) => text.length < 100 && salutation.test(text));
  const lastMark = texts.findLastIndex((text) => addressMark.test(text) || subjectLine.test(text));
  const end = greeting >= 0 ? greeting : lastMark;
  return new Set(
    lines.filter((_, position) => {
      if (position > end) return false;
      const text = texts[position]!;
      // The title of the paper stands there too, and stays one.
      return position === greeting || subjectLine.test(text) || addressMark.test(text) || !namesPaper(text);
    }),
  );
}

/** The lines before the first paragraph, heading of some matter or question. */
function openingLines(elements: readonly Element[]): readonly number[] {
  const lines: number[] = [];
  for (let index = 0; index < Math.min(elements.length, mostHeadLines); index += 1) {
    const element = elements[index]!;
    if (element.kind === 'part' || element.kind === 'heading' || element.kind === 'list-item') break;
    const text = plainText(element.inlines);
    const isGreeting = salutation.test(text);
    if (text.length > longestLine || (isProse(text) && !isGreeting && !isShortAddress(text))) break;
    if (
      partOfHeading(text) !== null ||
      isActionLineHeading(text) ||
      /^(?:introduction|background|overview|context|summary)\b/i.test(text)
    )
      break;
    lines.push(index);
    if (isGreeting) break;
  }
  return lines;
}

/** "Tel. 12 34, Geneva.": marks of an address, and hardly a word more. */
function isShortAddress(text: string): boolean {
  return addressMark.test(text) && text.split(/\s+/).length < 10;
}

function signatureLines(elements: readonly Element[], from: number): ReadonlySet<number> {
  const first = Math.max(from, elements.length - mostSignatureLines - 1);
  for (let index = first; index < elements.length; index += 1) {
    const element = elements[index]!;
    if (element.kind !== 'paragraph' && element.kind !== 'list-item') continue;
    const text = plainText(element.inlines);
    if (!isClose(text)) continue;
    const below = elements.slice(index + 1);
    if (below.every(isSignatureLine))
      return new Set(elements.slice(index).map((_, offset) => index + offset));
  }
  return new Set();
}

/** The close alone, or with the name and office that stood on the lines below it. */
function isClose(text: string): boolean {
  if (text.length > 300) return false;
  if (highest.test(text)) return true;
  const found = close.exec(text);
  if (found === null) return false;
  const rest = text.slice(found[0].length).trim();
  return (
    rest === '' ||
    (/[,.]\s*$/.test(found[0]) && /^\p{Lu}/u.test(rest) && !/[.!?]$/.test(rest) && rest.length < 200)
  );
}

function isSignatureLine(element: Element): boolean {
  if (element.kind !== 'paragraph' && element.kind !== 'heading') return false;
  const text = plainText(element.inlines);
  return text.length <= longestLine && (!isProse(text) || addressMark.test(text) || isClose(text));
}

/** "On behalf of the International Telecommunication Union, I have the honour …" in one of the first paragraphs. */
function behalf(elements: readonly Element[]): string | null {
  for (const element of elements.slice(0, mostHeadLines)) {
    if (element.kind === 'part') continue;
    const text = plainText(element.inlines).slice(0, 400);
    const found =
      /^(?:I am writing |I write |Submitted |Sent )?on behalf of (?:the )?(\p{Lu}[^,.;:]{2,150})/iu.exec(
        text,
      )?.[1];
    if (found !== undefined) return found.trim();
  }
  return null;
}

export function told(removed: readonly BodyBlock[], file: string, kind = 'a letter'): Problem {
  const lines = removed.map(({ inlines }) => `"${literalText(inlines).trim()}"`);
  return problem('furniture-removed', placeIn(file, removed[0]!.place), {
    found: `the frame of ${kind}: ${lines.join(', ')}`,
    expected: 'the text of the submission alone',
    fix: 'Nothing to do; if a line belongs to the text, make it a heading or put it into a sentence.',
  });
}
