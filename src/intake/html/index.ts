/**
 * **Takes** a web page as a browser, Word, LibreOffice, Google Docs or a mail program saved it.
 * **Gives** its blocks in reading order, with the lines of the file; notes hang on their marks.
 * **Problems it can report**: `file-empty`, `encoding-guessed`, `encoding-not-utf8`, `furniture-removed`, `text-removed`, `note-unattached`.
 */
import { done, failed, type Outcome, type Problem } from '../../problems/index.js';
import { withBracketNotes } from '../bracket-notes.js';
import { decodeHtml } from '../decode-html.js';
import { emptyFile } from '../decode-text.js';
import { withoutPastedLines, withoutPastedMail } from '../mail/pasted-mail.js';
import type { RawBlock } from '../raw-block.js';
import type { SourceFile } from '../submission.js';
import { readPlainText } from '../text/plain-blocks.js';
import { problemsOfPage } from './left-out.js';
import { findNotes } from './note-links.js';
import { parseHtml } from './parse-html.js';
import { survey } from './survey.js';
import { PageWalk } from './walk.js';

/** `quoted`: blocks that the page marks as those of a mail that is answered. */
export type HtmlText = { readonly blocks: readonly RawBlock[]; readonly quoted: ReadonlySet<RawBlock> };

export type HtmlBlocks = { readonly blocks: readonly RawBlock[]; readonly pages: number | null };

/** The blocks of a web page. Nothing that it points to is fetched, and nothing in it is run. */
export async function readHtmlBlocks(file: SourceFile): Promise<Outcome<HtmlBlocks>> {
  const decoded = decodeHtml(file);
  if (!decoded.ok) return decoded;
  const read = readHtmlText(file.path, decoded.value);
  if (!read.ok) return failed(...decoded.problems, ...read.problems);
  const own = withoutPastedMail(read.value.blocks, file.path, read.value.quoted);
  return done({ blocks: own.value, pages: null }, [...decoded.problems, ...read.problems, ...own.problems]);
}

/** The same for a page that is decoded already, such as the body of a mail. */
export function readHtmlText(path: string, html: string): Outcome<HtmlText> {
  const root = parseHtml(html);
  const page = survey(root);
  const pasted: Problem[] = [];
  const walk = new PageWalk(page, findNotes(page), (text, line) => {
    const own = withoutPastedLines(text, path);
    pasted.push(...own.problems);
    return readPlainText(path, own.value, line ?? 1).blocks;
  });
  const { blocks, quoted, leftOut } = walk.read(root);
  const problems = [...problemsOfPage(path, leftOut), ...pasted];
  if (blocks.every(({ kind }) => kind === 'rule')) return failed(...problems, emptyFile(path, 1));
  const noted = withBracketNotes(blocks);
  return done({ blocks: noted, quoted: new Set(noted.filter((_, index) => quoted.has(index))) }, problems);
}
