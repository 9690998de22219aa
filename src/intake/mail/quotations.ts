import { countWords, literalText } from '../../document/index.js';
import { type Problem, problem, type Result } from '../../problems/index.js';
import type { RawBlock } from '../raw-block.js';

/** "On Monday, 4 October 2021, Jane Doe <jane@itu.int> wrote:", as mailers of six languages have it. */
const attribution =
  /^(?:on\s.{6,300}\swrote|le\s.{6,300}\sa écrit|el\s.{6,300}\sescribió|am\s.{6,300}\sschrieb.{0,200}|em\s.{6,300}\sescreveu|il\s.{6,300}\sha scritto)\s*:$/isu;
const opening =
  /^[-_*\s]*(?:original message|forwarded message|begin forwarded message|message d'origine|message transféré|mensaje original|mensaje reenviado|ursprüngliche nachricht|weitergeleitete nachricht)\b/iu;
const forwards =
  /^[-_*\s]*(?:begin )?(?:forwarded message|message transféré|mensaje reenviado|weitergeleitete nachricht)/iu;
const headOfMail = /^from:\s.{1,400}?\s(?:sent|date|to|subject):/isu;
const headLine = /^(?:from|sent|date|to|cc|subject|reply-to|importance|attachments):\s/iu;
const forwardSubject = /^\s*(?:(?:re|aw|sv)\s*:\s*)*(?:fw|fwd|tr|wg|rv)\s*:/i;

/** A chain of answers is hardly longer. */
const mostMails = 20;
/** Longer closing texts are no signature. */
const mostSignatureWords = 150;

/**
 * The text that a mail's sender wrote, without the mail that it answers, its signature and the notices behind it; where
 * it only passes another on, the text of that. What is left out is told. Problems: `furniture-removed`.
 */
export function withoutQuotations(
  blocks: readonly RawBlock[],
  file: string,
  subject: string | null,
): Result<readonly RawBlock[]> {
  const problems: Problem[] = [];
  const leave = (what: string, out: readonly RawBlock[]) => {
    if (wordsOf(out) > 0) problems.push(leftOut(file, what, out));
  };
  let kept = blocks;
  let isForward = forwardSubject.test(subject ?? '');
  for (let mail = 0; mail < mostMails; mail += 1) {
    const start = kept.findIndex((_, index) => isStart(kept, index));
    if (start < 0) break;
    const [own, rest] = [kept.slice(0, start), kept.slice(start)];
    const body = rest.slice(headLength(rest));
    const passesOn = isForward || forwards.test(textOf(rest[0]!)) || wordsOf(own) === 0;
    if (passesOn && wordsOf(body) > wordsOf(own)) {
      leave('the words with which a mail was passed on', own);
      leave('the head of the mail that was passed on', rest.slice(0, headLength(rest)));
      kept = body;
      isForward = false;
    } else {
      leave('the mail that is answered', rest);
      kept = own;
    }
  }
  const end = signatureStart(kept);
  leave('what stands below the mail', kept.slice(end));
  return { value: kept.slice(0, end), problems };
}

function isStart(blocks: readonly RawBlock[], index: number): boolean {
  const text = textOf(blocks[index]!);
  if (attribution.test(text) || opening.test(text) || headOfMail.test(text)) return true;
  if (!/^from:\s/i.test(text)) return false;
  return blocks.slice(index + 1, index + 4).some((block) => headLine.test(textOf(block)));
}

/** The blocks that say who wrote a mail, when and to whom. */
function headLength(blocks: readonly RawBlock[]): number {
  let length = 1;
  while (length < blocks.length && length < 12) {
    const block = blocks[length]!;
    if (block.kind !== 'rule' && !headLine.test(textOf(block))) break;
    length += 1;
  }
  return length;
}

const notice =
  /^(?:sent from my\b|get outlook for\b|envoyé de mon\b|this (?:e-?mail|message|communication)\b.{0,300}\b(?:confidential|intended|privileged)|disclaimer:? this (?:e-?mail|message)|(?:please )?(?:consider|think of) the environment)/is;

function signatureStart(blocks: readonly RawBlock[]): number {
  let end = blocks.length;
  while (end > 0 && (blocks[end - 1]!.kind === 'rule' || notice.test(textOf(blocks[end - 1]!)))) end -= 1;
  // RFC 3676, section 4.3: two hyphens and a space part the signature.
  const marks = blocks.findLastIndex(({ inlines }) =>
    /^--\s?(?:\s|$)/.test(literalText(inlines).slice(0, 5)),
  );
  return marks >= 0 && wordsOf(blocks.slice(marks, end)) <= mostSignatureWords ? Math.min(marks, end) : end;
}

function textOf({ inlines }: RawBlock): string {
  return literalText(inlines).slice(0, 1000).trim();
}

function wordsOf(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, { inlines }) => sum + countWords(literalText(inlines)), 0);
}

function leftOut(file: string, what: string, blocks: readonly RawBlock[]): Problem {
  const text = blocks.map(textOf).join(' ').trim();
  return problem(
    'furniture-removed',
    { file },
    {
      found: `${what} (${wordsOf(blocks)} words, "${text.slice(0, 100)}${text.length > 100 ? '…' : ''}")`,
      expected: 'the text of the submission alone',
      fix: 'Nothing to do; if some of it belongs to the submission, copy all of the text into a Word file and put that here.',
    },
  );
}
