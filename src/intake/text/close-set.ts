import { isActionLineHeading } from '../assemble/action-line-heading.js';
import { textEnd } from '../assemble/sentence-ends.js';
import { isTitleLike } from '../assemble/titles.js';
import { joinLines, type LineGroup } from './text-lines.js';

/** No paragraph of a submission has so many lines; lines set so close hold several, with headings between them. */
const leastCloseLines = 15;
/** Letters differ in width, so that a line may end this far before the margin by itself. */
const ragged = 0.85;

/**
 * The width, in letters, of a text made from a PDF, which has no empty lines between its paragraphs; null for a text
 * that has them.
 */
export function closeSetWidth(groups: readonly LineGroup[]): number | null {
  const close = groups.flatMap((group) =>
    group.kind === 'lines' && group.lines.length >= leastCloseLines ? group.lines : [],
  );
  if (close.length === 0) return null;
  const lengths = close.map(({ text }) => text.trim().length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.95)]!;
}

/**
 * Whether a paragraph or title ends with the last of these lines: the first word of the next line would have fitted
 * behind it, so that the line was ended on purpose, and the words allow it.
 */
export function endsOnPurpose(lines: readonly string[], next: string, width: number): boolean {
  const last = lines.at(-1)!.trim();
  const begin = next.trim();
  const word = /^\S*/.exec(begin)![0];
  const isShort = last.length + 1 + word.length < width * ragged;
  const isCapital = /^["“‘']?[\p{Lu}\p{N}]/u.test(begin);
  if (!isCapital) return false;
  if (textEnd(last) === 'ended') return isShort || (isTitleLike(begin) && begin.length < width / 2);
  if (lines.length > 3) return false;
  const title = joinLines(lines);
  return isActionLineHeading(title) ? isTitleLike(title, true) : isShort && isTitleLike(title);
}
