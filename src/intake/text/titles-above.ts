import { isActionLineHeading } from '../assemble/action-line-heading.js';
import { isProse, opensSentence, startsInside, textEnd } from '../assemble/sentence-ends.js';
import { isTitleLike } from '../assemble/titles.js';
import { lineMarkOf } from './line-marks.js';
import { joinLines, type LineGroup, type TextLine } from './text-lines.js';

/** Narrower texts are verses, addresses and columns; beyond the widest, lines are not wrapped. */
const narrowest = 50;
const widest = 100;
/** A line with room for so much more was ended on purpose. */
const full = 0.75;
/** So many lines show whether a paragraph stands below. */
const mostLooked = 4;

/** "2. Title", "II. Title", "C) Title": what is counted, in which fashion. */
const counter = /^ {0,3}(?:(\d{1,2})|([IVX]{1,5})|([A-Z]))([.)]) +(?=\p{Lu})/u;

/**
 * Numbers of the lines that are titles with their paragraph right below them: short, ended long before the margin, and
 * no beginning of the sentence that follows. Where the text breaks its sentences early too, a short line says nothing.
 */
export function titlesAbove(groups: readonly LineGroup[]): ReadonlySet<number> {
  const texts = groups.flatMap((group) => (group.kind === 'lines' ? [group.lines] : []));
  const width = widthOf(texts.flat());
  if (width < narrowest) return new Set();
  const plain: number[] = [];
  const counted: { readonly fashion: string; readonly line: number }[] = [];
  const fellows = new Map<string, number>();
  let broken = 0;
  texts.forEach((lines, at) => {
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      const count = counter.exec(line.text.slice(0, 40));
      const fashion = count === null ? null : fashionOf(count);
      if (next !== undefined && endsEarly(line, next, width) && startsInside(next.text)) broken += 1;
      const isBelowGap = index === 0;
      const isBelowEnd = isBelowGap || textEnd(lines[index - 1]!.text) === 'ended';
      const isOver = isBelowEnd && isTitleOver(lines, index, width);
      if (fashion === null) {
        if (isOver && isBelowGap) plain.push(line.number);
        return;
      }
      const isAlone = lines.length === 1 && isTitleLike(line.text) && isText(texts[at + 1]);
      if (isOver || isAlone) fellows.set(fashion, (fellows.get(fashion) ?? 0) + 1);
      if (isOver) counted.push({ fashion, line: line.number });
    });
  });
  const numbered = counted.flatMap(({ fashion, line }) => (fellows.get(fashion)! > 1 ? [line] : []));
  return broken > plain.length + numbered.length ? new Set() : new Set([...plain, ...numbered]);
}

function fashionOf([, figure, roman, , sign]: RegExpExecArray): string {
  return `${figure !== undefined ? 'arabic' : roman !== undefined ? 'roman' : 'letter'}${sign}`;
}

/** The length that few lines pass. */
function widthOf(lines: readonly TextLine[]): number {
  const lengths = lines.map(({ text }) => text.trim().length).sort((a, b) => a - b);
  return Math.min(lengths[Math.floor(lengths.length * 0.95)] ?? 0, widest);
}

/** The first word of the next line would have fitted behind it. */
function endsEarly(line: TextLine, next: TextLine, width: number): boolean {
  const word = /^\S*/.exec(next.text.trimStart())![0];
  return line.text.trim().length + 1 + word.length < width * full;
}

function isTitleOver(lines: readonly TextLine[], index: number, width: number): boolean {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (next === undefined || !endsEarly(line, next, width) || !mayBeTitle(line.text)) return false;
  // What is set in below a number belongs to the number's item.
  if (indentOf(next.text) > indentOf(line.text) || !/^\s*["“‘']?\p{Lu}/u.test(next.text)) return false;
  if (opensSentence(line.text.replace(counter, '')) && !opensSentence(next.text)) return false;
  return isParagraph(lines.slice(index + 1, index + 1 + mostLooked), lines.length - index - 1, width);
}

/** How a letter begins and ends. */
const greeting =
  /^\s*(?:dear|(?:your )?excellenc(?:y|ies)|sirs?|madam|ladies|colleagues|hello|greetings|with (?:best|kind)|best|kind|yours|sincerely|regards)\b/i;

function mayBeTitle(text: string): boolean {
  if (!isTitleLike(text) || textEnd(text) === 'broken' || greeting.test(text)) return false;
  // "Entity: …", "Subject: …" are lines of a form or a letter.
  return !text.includes(':') || isActionLineHeading(text);
}

/** Lines that fill the width up to the end of a sentence: no address, no verse, no list of names. */
function isParagraph(lines: readonly TextLine[], count: number, width: number): boolean {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (lineMarkOf(line.text.slice(0, 80)) !== null) return false;
    if (textEnd(line.text) === 'ended')
      return isProse(joinLines(lines.slice(0, index + 1).map(({ text }) => text)));
    if (next !== undefined && endsEarly(line, next, width)) return false;
  }
  return count > lines.length && isProse(joinLines(lines.map(({ text }) => text)));
}

function isText(lines: readonly TextLine[] | undefined): boolean {
  const first = lines?.[0]?.text;
  return first !== undefined && lineMarkOf(first.slice(0, 80)) === null && !counter.test(first.slice(0, 40));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
