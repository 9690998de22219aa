import type { Package } from '../package/open-package.js';
import { attribute, child, type XmlElement } from '../xml/element.js';
import { type Additions, decideBy, noteKinds, notesOf } from './additions.js';
import { type ParagraphText, paragraphTexts } from './paragraph-texts.js';
import { rootOf } from './part-names.js';
import { settle } from './settle.js';

/**
 * Whether accepting everything gives the texts that were meant, and whether each paragraph that was added stands by
 * itself also where other people's changes are rejected.
 */
export function checkTexts(
  after: Package,
  additions: Additions,
  expected: readonly string[] | null,
): readonly string[] {
  const main = child(rootOf(after, after.main), 'w:body');
  const isNote = noteLookup(after);
  const accepted = textsOf(main, additions, 'accept', isNote);
  const findings = expected === null ? [] : compare(after.main, accepted, expected);
  return [...findings, ...checkGlue(after.main, accepted, textsOf(main, additions, 'reject', isNote))];
}

/** With the regeneration's changes accepted; its insertions are left in and told apart. */
function textsOf(
  main: XmlElement,
  additions: Additions,
  others: 'accept' | 'reject',
  isNote: (reference: XmlElement) => boolean,
): readonly ParagraphText[] {
  const decide = decideBy(additions, 'accept', others);
  const settled = settle(main, (revision) =>
    additions.isOwn(revision) && revision.kind === 'ins' ? 'leave' : decide(revision),
  );
  return paragraphTexts(settled, { isMarked: additions.isOwn, isNote });
}

function noteLookup(file: Package): (reference: XmlElement) => boolean {
  const ids = new Set(
    noteKinds.flatMap((kind) =>
      notesOf(file, kind).map((note) => `w:${kind}Reference ${attribute(note, 'w:id') ?? ''}`),
    ),
  );
  return (reference) => ids.has(`${reference.name} ${attribute(reference, 'w:id') ?? ''}`);
}

function compare(
  part: string,
  accepted: readonly ParagraphText[],
  expected: readonly string[],
): readonly string[] {
  const length = Math.max(accepted.length, expected.length);
  for (let at = 0; at < length; at += 1) {
    const found = accepted[at];
    const wanted = expected[at];
    if (found !== undefined && wanted !== undefined && isMeant(found, wanted)) continue;
    return [
      `${part}, paragraph ${at + 1}: accepting every change gives ${around(found?.text, wanted)} where ${around(wanted, found?.text)} was meant.`,
    ];
  }
  return [];
}

/** Whether a repeated mark of a note reads as a mark or as its number is left to the reader. */
function isMeant({ text, textWithNumbers }: ParagraphText, wanted: string): boolean {
  return [text, textWithNumbers].some((one) => evenSpaces(one) === evenSpaces(wanted));
}

/** Word breaks lines and sets tabs where a text has a space; how many there are is layout. */
function evenSpaces(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

const context = 30;

/** The place where two texts part. */
function around(text: string | undefined, other: string | undefined): string {
  if (text === undefined) return 'no paragraph';
  let at = 0;
  while (other !== undefined && at < text.length && text[at] === other[at]) at += 1;
  const start = Math.max(0, at - context);
  return `“${start > 0 ? '…' : ''}${text.slice(start, at + context)}${at + context < text.length ? '…' : ''}”`;
}

/**
 * A paragraph put right behind somebody's pending paragraph mark melts into the text before it, or behind it, when only
 * that mark is undone.
 */
function checkGlue(
  part: string,
  accepted: readonly ParagraphText[],
  rejected: readonly ParagraphText[],
): readonly string[] {
  const standing = new Map<string, number>();
  for (const { text, isWhollyMarked } of rejected) {
    if (isWhollyMarked) standing.set(text, (standing.get(text) ?? 0) + 1);
  }
  return accepted.flatMap((paragraph, at) => {
    if (!isAdded(paragraph, accepted[at - 1])) return [];
    const left = standing.get(paragraph.text) ?? 0;
    standing.set(paragraph.text, left - 1);
    if (left > 0) return [];
    return [
      `${part}, paragraph ${at + 1}: the new paragraph “${paragraph.text.slice(0, 2 * context)}…” is joined to another when other people’s changes are rejected.`,
    ];
  });
}

/** Whether a paragraph is new: its own mark is, or that of the paragraph before, which then is not new itself. */
function isAdded(paragraph: ParagraphText, previous: ParagraphText | undefined): boolean {
  if (!paragraph.isWhollyMarked) return false;
  return paragraph.isMarkMarked || (previous?.isMarkMarked === true && !previous.isWhollyMarked);
}
