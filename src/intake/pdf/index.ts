/**
 * **Takes** a PDF file with a text layer.
 * **Gives** its blocks in reading order with their page and line: heads, feet and page numbers gone, notes and tables apart, lines joined to paragraphs.
 * **Problems it can report**: `pdf-damaged`, `pdf-encrypted`, `pdf-no-text`, `pdf-pages-unread`, `pdf-parts-left`, `pdf-too-large`, `furniture-removed`, `hyphen-unsure`.
 */
import { done, failed, type Outcome, type Problem } from '../../problems/index.js';
import type { RawBlock } from '../raw-block.js';
import type { SourceFile } from '../submission.js';
import { blocksOfPages } from './blocks-of-pages.js';
import { lookAtFile } from './look/look-at-file.js';
import { openDocument } from './open/open-document.js';
import {
  damaged,
  encrypted,
  furnitureRemoved,
  hyphensUnsure,
  pagesLeftOut,
  pagesWithoutText,
  partsLeft,
  refused,
  unreadableText,
  withoutText,
} from './pdf-problems.js';
import { readPages } from './read-pages.js';

export type PdfBlocks = { readonly blocks: readonly RawBlock[]; readonly pages: number | null };

/** A submission has some ten pages, an annual report some hundred. */
const mostPages = 3000;
/** Of a page's letters, so many may mean nothing: bullets of odd fonts, a formula. */
const mostUnreadable = 0.3;

/** The blocks of a PDF file. */
export async function readPdfBlocks(file: SourceFile): Promise<Outcome<PdfBlocks>> {
  const { path } = file;
  const look = lookAtFile(file.bytes);
  if (look.refusal !== null) return failed(refused(path, look.refusal));
  const opened = await openDocument(file.bytes);
  if (opened.kind === 'encrypted') return failed(encrypted(path));
  if (opened.kind === 'broken') return failed(damaged(path, 'a PDF that is cut off or damaged'));
  const { document } = opened;
  try {
    const { numPages } = document;
    if (numPages > mostPages) return failed(pagesLeftOut(path, mostPages, numPages));
    const { pages, broken } = await readPages(document);
    if (pages.length === 0) return failed(damaged(path, 'a PDF of which no page can be read'));
    const bad = pages.filter((page) => page.unreadable > mostUnreadable * page.letters);
    const empty = pages.filter((page) => page.letters === 0 && page.typed.length === 0);
    const good = pages.filter((page) => !bad.includes(page) && !empty.includes(page));
    if (good.length === 0) return failed(bad.length > 0 ? unreadableText(path) : withoutText(path, numPages));
    const problems: Problem[] = [];
    // A blank page is no news in a file without a single picture.
    if (empty.length > 0 && look.hasPictures)
      problems.push(
        pagesWithoutText(
          path,
          empty.map((page) => page.number),
          'pictures',
        ),
      );
    if (bad.length > 0)
      problems.push(
        pagesWithoutText(
          path,
          bad.map((page) => page.number),
          'signs',
        ),
      );
    if (broken.length > 0) problems.push(pagesWithoutText(path, broken, 'broken'));
    if (look.parts.size > 0) problems.push(partsLeft(path, [...look.parts].sort()));
    const { blocks, furniture, unsure } = blocksOfPages(good);
    if (furniture.length > 0) problems.push(furnitureRemoved(path, furniture));
    if (unsure.length > 0) problems.push(hyphensUnsure(path, unsure));
    return done({ blocks, pages: numPages }, problems);
  } finally {
    await document.destroy();
  }
}
