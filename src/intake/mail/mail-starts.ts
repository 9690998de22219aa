import { literalText } from '../../document/index.js';
import type { RawBlock } from '../raw-block.js';

/** "On Monday, 4 October 2021, Jane Doe <jane@itu.int> wrote:", as mailers of six languages have it. */
const attribution =
  /^(?:on\s.{6,300}\swrote|le\s.{6,300}\sa écrit|el\s.{6,300}\sescribió|am\s.{6,300}\sschrieb.{0,200}|em\s.{6,300}\sescreveu|il\s.{6,300}\sha scritto)\s*:$/isu;
/** A report may say "On 3 May 2020, the Minister wrote:"; only a mailer adds an address or the time of day. */
const mailersOwn = /\S@\S|\b\d{1,2}[:h]\d\d\b/;
const opening =
  /^[-_*\s]*(?:original message|forwarded message|begin forwarded message|message d'origine|message transféré|mensaje original|mensaje reenviado|ursprüngliche nachricht|weitergeleitete nachricht)\b/iu;
const forwards =
  /^[-_*\s]*(?:begin )?(?:forwarded message|message transféré|mensaje reenviado|weitergeleitete nachricht)/iu;
const forwardSubject = /^\s*(?:(?:re|aw|sv)\s*:\s*)*(?:fw|fwd|tr|wg|rv)\s*:/i;

/** "On …, … wrote:", which says that what is quoted below it is a mail or another text. */
export function isAttribution(text: string): boolean {
  return text.length < 600 && attribution.test(text);
}

/** The same, where nothing but a mailer can have written it. */
export function isMailersAttribution(text: string): boolean {
  return isAttribution(text) && mailersOwn.test(text);
}

/** "-----Original Message-----" and the like. */
export function opensMail(text: string): boolean {
  return opening.test(text);
}

/** What stands behind "-----Original Message-----" in the same paragraph. */
export function withoutOpening(text: string): string {
  const found = opening.exec(text);
  return found === null ? text : text.slice(found[0].length).replace(/^[-_*\s]+/, '');
}

export function opensForwarded(text: string): boolean {
  return forwards.test(text);
}

export function isForwardSubject(subject: string | null): boolean {
  return forwardSubject.test(subject ?? '');
}

/** The first words of a block: enough to tell what it begins. */
export function headOf({ inlines }: RawBlock): string {
  return literalText(inlines).slice(0, 1500).trim();
}
