/**
 * **Takes** the bytes of a Word file (.docx, .docm, .dotx, .dotm).
 * **Gives** its blocks, their places as numbers of paragraphs and, where Word left them, pages.
 * **Problems it can report**: `file-empty`, and those of the package gate and of `readWordText`.
 */
import { openPackage, readWordText } from '../../docx/index.js';
import { done, failed, type Outcome } from '../../problems/index.js';
import { withBracketNotes } from '../bracket-notes.js';
import { emptyFile } from '../decode-text.js';
import type { RawBlock } from '../raw-block.js';
import type { SourceFile } from '../submission.js';
import { withoutNumbers } from './paragraph-numbers.js';
import { wordBlocks } from './word-blocks.js';

/** `line` of a block's place counts the paragraphs with text, those in tables and text boxes as well. */
export type DocxBlocks = {
  readonly blocks: readonly RawBlock[];
  readonly pages: number | null;
  /** Lines at the head of the pages. */
  readonly pageHeads: readonly string[];
};

/** The blocks of a Word file. */
export async function readDocxBlocks(file: SourceFile): Promise<Outcome<DocxBlocks>> {
  const opened = await openPackage({ file: file.path, bytes: file.bytes });
  if (!opened.ok) return opened;
  const read = readWordText(opened.value);
  if (!read.ok) return read;
  const blocks = withoutNumbers(withBracketNotes(wordBlocks(read.value)));
  if (blocks.length === 0) return failed(...read.problems, emptyFile(file.path, 1));
  return done({ blocks, pages: read.value.pages, pageHeads: read.value.heads }, read.problems);
}
