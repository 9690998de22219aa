import type { RawBlock } from '../raw-block.js';
import { headOf, withoutOpening } from './mail-starts.js';

type Label = 'from' | 'sent' | 'date' | 'to' | 'subject' | 'more';

/** What mailers print above a mail that is answered, in six languages. */
const labels: Readonly<Record<Label, string>> = {
  from: 'from|de|von|da',
  sent: 'sent|envoyé|enviado(?: el)?|enviada em|gesendet|inviato',
  date: 'date|fecha|datum|data',
  to: 'to|à|a|para|an',
  subject: 'subject|objet|asunto|betreff|assunto|oggetto',
  more: 'cc|bcc|reply-to|importance|attachments|organization',
};
const names = Object.keys(labels) as readonly Label[];
const any = names.map((name) => labels[name]).join('|');
const oneLabel = new RegExp(`(?:^|\\s)(${any})\\s?:[;\\s]`, 'giu');
const headLine = new RegExp(`^(?:${any})\\s?:[;\\s]`, 'iu');
const fromLine = new RegExp(`^(?:${labels.from})\\s?:[;\\s]`, 'iu');
const exact = names.map((name) => [name, new RegExp(`^(?:${labels[name]})$`, 'iu')] as const);

/** Where the labels stand one to a line. */
const mostLines = 8;

export type MailHeadFound = {
  /** How many blocks it takes. */
  readonly length: number;
  /** From, sent, to and subject, as only a mailer prints them. */
  readonly isSure: boolean;
  readonly subject: string | null;
};

/** "From: … Sent: … To: … Subject: …" in one block or in several; null where no such head begins. */
export function mailHeadAt(blocks: readonly RawBlock[], index: number): MailHeadFound | null {
  const first = withoutOpening(headOf(blocks[index]!));
  if (!fromLine.test(first)) return null;
  const lines = [first];
  for (const block of blocks.slice(index + 1, index + mostLines)) {
    const line = headOf(block);
    if (!headLine.test(line)) break;
    lines.push(line);
  }
  const text = lines.join('\n').slice(0, 3000);
  const kinds = new Set<Label>();
  let subject: string | null = null;
  for (const match of text.matchAll(oneLabel)) {
    const kind = exact.find(([, pattern]) => pattern.test(match[1]!))![0];
    kinds.add(kind);
    if (kind === 'subject') subject ??= text.slice(match.index + match[0].length).trim();
  }
  kinds.delete('more');
  if (kinds.size < 3) return null;
  // A memorandum has a date; "Sent:", an address or the time of day is a mailer's.
  const isMailers = kinds.has('sent') || (kinds.has('date') && /\S@\S|\b\d{1,2}[:h]\d\d\b/.test(text));
  return { length: lines.length, isSure: isMailers && kinds.has('to') && kinds.has('subject'), subject };
}

/** How many blocks from the first on say who wrote a mail, when and to whom. */
export function headLength(blocks: readonly RawBlock[]): number {
  let length = 1;
  while (length < blocks.length && length < 12) {
    const block = blocks[length]!;
    if (block.kind !== 'rule' && !headLine.test(headOf(block))) break;
    length += 1;
  }
  return length;
}
