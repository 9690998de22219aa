import { done, failed, type Outcome } from '../../problems/index.js';
import type { Schemas } from '../../schema/index.js';
import { decodeText, emptyFile } from '../decode-text.js';
import type { SubmissionFrontMatter } from '../front-matter.generated.js';
import type { RawBlock } from '../raw-block.js';
import type { SourceFile } from '../submission.js';
import { tidyText } from '../text/tidy-text.js';
import { readFrontMatter } from './front-matter.js';
import { readMarkdownBody } from './read-body.js';

export type MarkdownBlocks = {
  readonly frontMatter: SubmissionFrontMatter | null;
  readonly blocks: readonly RawBlock[];
};

/**
 * A Markdown submission: front matter, if any, and the blocks of its text with their lines in the file.
 *
 * Problems: those of `decodeText` and of the front matter (no value where one is an error), `file-empty`,
 * `text-removed`, and those of `text/tidy-text.ts`.
 */
export function readMarkdownBlocks(file: SourceFile, schemas: Schemas): Outcome<MarkdownBlocks> {
  const decoded = decodeText(file);
  if (!decoded.ok) return decoded;
  const parted = readFrontMatter(file.path, decoded.value, schemas);
  if (!parted.ok) return failed(...decoded.problems, ...parted.problems);
  const { frontMatter, body, bodyLine } = parted.value;
  const problems = [...decoded.problems, ...parted.problems];
  if (body.trim() === '') return failed(...problems, emptyFile(file.path, bodyLine));
  if (frontMatter !== null && isImported(frontMatter)) {
    const read = readMarkdownBody({ file: file.path, text: body, line: bodyLine });
    return done({ frontMatter, blocks: read.value }, [...problems, ...read.problems]);
  }
  const tidy = tidyText({ file: file.path, text: body, line: bodyLine });
  const read = readMarkdownBody({ file: file.path, text: tidy.text, line: bodyLine }, tidy.starts);
  return done({ frontMatter, blocks: read.value }, [...problems, ...tidy.problems, ...read.problems]);
}

/** Whether `penholder import` wrote the file: then what it marks holds, and nothing in it is guessed. */
export function isImported({ source_sha256: hash }: SubmissionFrontMatter): boolean {
  return hash !== undefined;
}
