import type { Problem, Result } from '../../problems/index.js';
import type { RawBlock } from '../raw-block.js';
import { answeredMail, leftOut, textOf, wordsOf } from './left-out.js';
import { headLength, mailHeadAt } from './mail-heads.js';
import { headOf, isForwardSubject, isMailersAttribution, opensForwarded, opensMail } from './mail-starts.js';
import { toldOfQuoted, withoutQuotedBlocks } from './quoted-blocks.js';
import { signatureStart } from './signature.js';

/** A chain of answers is hardly longer. */
const mostMails = 20;
/** Who only passes a mail on writes no more; longer words are the sender's own text. */
const mostPassingWords = 80;

export type MailText = {
  readonly file: string;
  readonly subject: string | null;
  /** Blocks that the mail's page marks as quoted. */
  readonly quoted: ReadonlySet<RawBlock>;
};

/**
 * The text that a mail's sender wrote, without the mail that it answers, its signature and the notices behind it; where
 * it only passes another on, the text of that. What is left out is told. Problems: `furniture-removed`, `text-removed`.
 */
export function withoutQuotations(
  blocks: readonly RawBlock[],
  { file, subject, quoted }: MailText,
): Result<readonly RawBlock[]> {
  const isForward = isForwardSubject(subject);
  const parted = withoutQuotedBlocks(blocks, isForward ? new Set() : quoted, true);
  const problems = toldOfQuoted(parted, file);
  const own = withoutMailsBelow(parted.kept, isForward, file);
  const signed = withoutSignature(own.value, file);
  return { value: signed.value, problems: [...problems, ...own.problems, ...signed.problems] };
}

function withoutMailsBelow(
  blocks: readonly RawBlock[],
  isForwardAtFirst: boolean,
  file: string,
): Result<readonly RawBlock[]> {
  const problems: Problem[] = [];
  const leave = (what: string, out: readonly RawBlock[]) => {
    if (wordsOf(out) > 0) problems.push(leftOut(file, what, textOf(out), null));
  };
  let kept = blocks;
  let isForward = isForwardAtFirst;
  for (let mail = 0; mail < mostMails; mail += 1) {
    const start = kept.findIndex((_, index) => isStart(kept, index));
    if (start < 0) break;
    const [own, rest] = [kept.slice(0, start), kept.slice(start)];
    const body = rest.slice(headLength(rest));
    const words = wordsOf(own);
    const passesOn =
      words === 0 || ((isForward || opensForwarded(headOf(rest[0]!))) && words <= mostPassingWords);
    if (passesOn && wordsOf(body) > words) {
      leave('the words with which a mail was passed on', own);
      leave('the head of the mail that was passed on', rest.slice(0, headLength(rest)));
      kept = body;
      isForward = false;
    } else {
      const ofHead = wordsOf(rest) - wordsOf(body);
      problems.push(leftOut(file, answeredMail, textOf(rest), { own: words, isSure: false, ofHead }));
      kept = own;
    }
  }
  return { value: kept, problems };
}

/** A mail's text without the signature and the notices at its end, which are told. Problems: `furniture-removed`. */
export function withoutSignature(blocks: readonly RawBlock[], file: string): Result<readonly RawBlock[]> {
  const end = signatureStart(blocks);
  const out = blocks.slice(end);
  return {
    value: blocks.slice(0, end),
    problems: wordsOf(out) === 0 ? [] : [leftOut(file, 'what stands below the mail', textOf(out), null)],
  };
}

function isStart(blocks: readonly RawBlock[], index: number): boolean {
  const text = headOf(blocks[index]!);
  return isMailersAttribution(text) || opensMail(text) || mailHeadAt(blocks, index) !== null;
}
