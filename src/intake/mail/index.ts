/**
 * **Takes** a mail (.eml) or a page that a browser or Word saved as one file (.mht).
 * **Gives** the blocks of its body, and who sent it, when and about what.
 * **Problems it can report**: `mail-attachment`, `furniture-removed`, `text-removed`, `file-empty`, `package-invalid`, those of `html/` and of plain text.
 */
import { done, failed, type Outcome, type Problem, problem } from '../../problems/index.js';
import { emptyFile, removeUncarriable } from '../decode-text.js';
import { type HtmlText, readHtmlText } from '../html/index.js';
import type { RawBlock } from '../raw-block.js';
import type { MailHead, SourceFile } from '../submission.js';
import { readPlainText } from '../text/plain-blocks.js';
import { leftOutLines, wordsOf } from './left-out.js';
import { parseMail } from './parse-mail.js';
import { withoutQuotations } from './quotations.js';
import { withoutQuotedLines } from './quoted-lines.js';
import { withSignatureApart } from './signature.js';

export type MailBlocks = { readonly blocks: readonly RawBlock[]; readonly mail: MailHead };

export async function readMailBlocks(file: SourceFile): Promise<Outcome<MailBlocks>> {
  const mail = await parseMail(file.bytes);
  if (mail === null) return failed(notMail(file.path));
  const problems: Problem[] = [...attachments(file.path, mail.attachments)];
  const read = readBody(file.path, mail.html, mail.text);
  if (!read.ok) return failed(...problems, ...read.problems);
  const quoted = withoutQuotations(read.value.blocks, {
    file: file.path,
    subject: mail.head.subject,
    quoted: read.value.quoted,
  });
  problems.push(...read.problems.map(withoutLine), ...quoted.problems);
  if (quoted.value.length === 0) return failed(...problems, emptyFile(file.path, 1));
  return done({ blocks: quoted.value.map(withoutPlace), mail: mail.head }, problems);
}

function readBody(path: string, html: string | null, body: string | null): Outcome<HtmlText> {
  const clean = body === null ? null : removeUncarriable(path, body);
  const text = clean?.ok === true ? clean.value : null;
  if (html !== null && html.trim() !== '') {
    const read = readHtmlText(path, html);
    if (read.ok || text === null || text.trim() === '') return read;
  }
  if (text === null || text.trim() === '') return failed(...(clean?.problems ?? []), emptyFile(path, 1));
  const own = withoutQuotedLines(text);
  const { blocks, problems } = readPlainText(path, withSignatureApart(own.text), 1);
  const removed = leftOutLines(path, own, wordsOf(blocks));
  return done({ blocks, quoted: new Set() }, [...(clean?.problems ?? []), ...problems, ...removed]);
}

// The lines of a body are not those of the file, where it is packed in base64 or between other parts.
function withoutPlace(block: RawBlock): RawBlock {
  return { ...block, place: { line: null, page: null } };
}

function withoutLine(one: Problem): Problem {
  return { ...one, place: { file: one.place.file } };
}

function attachments(file: string, names: readonly string[]): readonly Problem[] {
  return names.map((name) =>
    problem(
      'mail-attachment',
      { file },
      {
        found: `the attachment "${name}"`,
        expected: 'the submission itself in the folder',
        fix: `Save the attachment "${name}" into this folder: it is not read from the mail.`,
      },
    ),
  );
}

function notMail(file: string): Problem {
  return problem(
    'package-invalid',
    { file },
    {
      found: 'a mail whose parts cannot be told apart',
      expected: 'a mail as Outlook, Thunderbird or a web mailer saves it (.eml)',
      fix: 'Open it in the mail program and save it again, or save its text as a Word file.',
    },
  );
}
