/**
 * **Takes** a text or a page that is no mail file, but may hold the words of a mail that answers another.
 * **Gives** the same without the mail that is answered, where marks that only mailers make leave no doubt.
 * **Problems it can report**: `furniture-removed`, `text-removed`.
 */
import { countWords } from '../../document/index.js';
import type { Problem, Result } from '../../problems/index.js';
import type { RawBlock } from '../raw-block.js';
import { answeredMail, leftOut, leftOutLines, textOf, wordsOf } from './left-out.js';
import { headLength, mailHeadAt } from './mail-heads.js';
import { headOf, isForwardSubject, isMailersAttribution, opensForwarded, opensMail } from './mail-starts.js';
import { withoutSignature } from './quotations.js';
import { toldOfQuoted, withoutQuotedBlocks } from './quoted-blocks.js';
import { holdsQuotedMail, withoutQuotedLines } from './quoted-lines.js';

/** Above a saved mail's own head stands at most the name of whose it is. */
const mostWordsAboveHead = 6;

/** A text without the lines that its sender quoted from a mail; its lines keep their numbers. */
export function withoutPastedLines(text: string, file: string): Result<string> {
  const nothing = { value: text, problems: [] };
  if (!holdsQuotedMail(text)) return nothing;
  const own = withoutQuotedLines(text);
  const words = countWords(own.text);
  // What was only passed on is the text itself.
  if (words === 0 || own.removed.length === 0) return nothing;
  return { value: own.text, problems: leftOutLines(file, own, words) };
}

/** Blocks without the mail that is answered below them, or between them where the page marks it as quoted. */
export function withoutPastedMail(
  blocks: readonly RawBlock[],
  file: string,
  quoted: ReadonlySet<RawBlock> = new Set(),
  /** Quoted lines were taken out already. */
  isMail = false,
): Result<readonly RawBlock[]> {
  const parted = withoutQuotedBlocks(blocks, quoted, false);
  const problems: Problem[] = [...toldOfQuoted(parted, file)];
  const start = answeredAt(parted.kept);
  const own = start === null ? parted.kept : parted.kept.slice(0, start);
  if (start !== null) {
    const rest = parted.kept.slice(start);
    const ofHead = wordsOf(rest.slice(0, headLength(rest)));
    problems.push(leftOut(file, answeredMail, textOf(rest), { own: wordsOf(own), isSure: false, ofHead }));
  }
  if (problems.length === 0 && !isMail) return { value: blocks, problems };
  const signed = withoutSignature(own, file);
  return { value: signed.value, problems: [...problems, ...signed.problems] };
}

/** Where the mail begins that is answered; null where there is none, or where it was only passed on. */
function answeredAt(blocks: readonly RawBlock[]): number | null {
  for (let index = 0; index < blocks.length; index += 1) {
    const head = mailHeadAt(blocks, index);
    if (head?.isSure !== true) continue;
    const before = blocks.slice(0, index);
    if (isOwnHead(before)) {
      if (isForwardSubject(head.subject)) return null;
      index += headLength(blocks.slice(index)) - 1;
      continue;
    }
    if (before.some((block) => opensForwarded(headOf(block)))) return null;
    return startOfMarks(blocks, index);
  }
  return null;
}

/** Above the head of the saved mail itself stands nothing, or a name. */
function isOwnHead(before: readonly RawBlock[]): boolean {
  const text = textOf(before).trim();
  return wordsOf(before) <= mostWordsAboveHead && !/[.!?:,]$/.test(text);
}

/** "-----Original Message-----" and a rule above the head go with it. */
function startOfMarks(blocks: readonly RawBlock[], index: number): number {
  let start = index;
  while (start > 0) {
    const block = blocks[start - 1]!;
    const text = headOf(block);
    if (block.kind !== 'rule' && !opensMail(text) && !isMailersAttribution(text)) break;
    start -= 1;
  }
  return start;
}
