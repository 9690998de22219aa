import type { Address, Attachment, Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import { withWesternSigns } from '../encoding/decode-label.js';
import type { MailHead } from '../submission.js';

export type Mail = {
  readonly head: MailHead;
  readonly html: string | null;
  readonly text: string | null;
  /** Names of what is attached, but for the pictures and styles of the body. */
  readonly attachments: readonly string[];
};

/** A mail's parts; null where its structure is beyond reading. Attachments are not opened. */
export async function parseMail(bytes: Uint8Array): Promise<Mail | null> {
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, { maxNestingDepth: 100 });
  } catch {
    return null;
  }
  const { from, subject, date, html, text } = email;
  const sender = mailbox(from) ?? mailbox(email.sender);
  return {
    head: {
      // "Saved by Blink": a browser, and no sender.
      name: sender === null || /^saved by /i.test(sender.name) || sender.name === '' ? null : sender.name,
      address: sender?.address.includes('@') === true ? sender.address : null,
      subject: subject?.trim() ? subject.trim().slice(0, 400) : null,
      date: /^\d{4}-\d\d-\d\d(?=T)/.exec(date ?? '')?.[0] ?? null,
    },
    html: html === undefined ? null : tidied(html),
    text: text === undefined ? null : tidied(text),
    attachments: email.attachments.filter(isAttached).map(nameOf),
  };
}

/** Quotation marks of Windows-1252 come from the library as controls; mails have no others. */
function tidied(text: string): string {
  return withWesternSigns(text.replace(/\r\n?/g, '\n'));
}

function mailbox(address: Address | undefined): { readonly name: string; readonly address: string } | null {
  if (address === undefined) return null;
  return address.group === undefined ? address : (address.group[0] ?? null);
}

function isAttached({ disposition, related, mimeType, filename, contentId }: Attachment): boolean {
  if (disposition === 'attachment' && !(related === true && mimeType.startsWith('image/'))) return true;
  const isOfBody = related === true || contentId !== undefined || filename === null;
  return !isOfBody && !/^(?:image|font|text\/(?:css|javascript))/.test(mimeType);
}

function nameOf({ filename, mimeType }: Attachment, index: number): string {
  const name = filename?.trim() ?? '';
  return name === '' ? `part ${index + 1} (${mimeType})` : name.slice(0, 200);
}
