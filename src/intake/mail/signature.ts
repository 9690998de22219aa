import { literalText } from '../../document/index.js';
import type { RawBlock } from '../raw-block.js';
import { closeAtEnd } from './closing-lines.js';
import { wordsOf } from './left-out.js';
import { headOf } from './mail-starts.js';

/** Longer closing texts are no signature. */
const mostSignatureWords = 150;

const device =
  /^(?:sent from my\b|sent from (?:outlook|yahoo)\b|get outlook for\b|envoyé (?:de|depuis) mon\b|enviado desde mi\b|von meinem\b.{0,40}\bgesendet)/iu;
const trees = /^(?:please )?(?:consider|think of) the environment/i;
const ofThisMail = /\bthis (?:e-?mail|message|communication|transmission|mail)\b/i;
const secrecy = [
  /\bconfidential/i,
  /\bprivileged\b/i,
  /\bintended\b|\baddressee/i,
  /\brecipients?\b/i,
  /\bunauthori[sz]ed\b|\bdisclos/i,
  /\bdelete\b|\bdestroy\b|\bnotify\b/i,
];
const noticeTitle = /^(?:confidentiality|disclaimer|legal|privacy)(?: notice| note| statement)?\s*:?$/i;

/** Where, from the end, a mail's signature and the notices of its mailer begin. */
export function signatureStart(blocks: readonly RawBlock[]): number {
  const end = noticesStart(blocks);
  // RFC 3676, section 4.3: two hyphens and a space part the signature.
  const marks = blocks.findLastIndex(({ inlines }) =>
    /^--\s?(?:\s|$)/.test(literalText(inlines).slice(0, 5)),
  );
  if (marks >= 0 && wordsOf(blocks.slice(marks, end)) <= mostSignatureWords) return Math.min(marks, end);
  return closeAtEnd(blocks.slice(0, end).map(headOf)) ?? end;
}

function noticesStart(blocks: readonly RawBlock[]): number {
  let end = blocks.length;
  let isBelow = false;
  while (end > 0) {
    const block = blocks[end - 1]!;
    const text = headOf(block);
    const goes = block.kind === 'rule' || isNotice(text) || (isBelow && noticeTitle.test(text));
    if (!goes) break;
    isBelow ||= block.kind !== 'rule';
    end -= 1;
  }
  return end;
}

/** "This message is confidential; if you are not the intended recipient, …": it speaks of itself, and of secrecy. */
function isNotice(text: string): boolean {
  if (device.test(text)) return text.length < 80;
  if (trees.test(text)) return text.length < 200;
  return ofThisMail.test(text) && secrecy.filter((mark) => mark.test(text)).length >= 2;
}

/** A line "-- " begins a signature, also where the line above it is no empty one: it never flows into the next. */
export function withSignatureApart(text: string): string {
  return text.replace(/^--[ \t]?$/gm, '\n--');
}
