/**
 * **Takes** a plain text file: paragraphs between empty lines, or one on each line; Markdown's marks where there are any.
 * **Gives** front matter, if any, and the text's blocks with their lines in the file.
 * **Problems it can report**: those of `decodeText` and of the front matter, of `tidy-text.ts`, `file-empty`, `text-removed`.
 */
import { done, failed, type Outcome, type Problem } from '../../problems/index.js';
import type { Schemas } from '../../schema/index.js';
import { decodeText, emptyFile } from '../decode-text.js';
import type { SubmissionFrontMatter } from '../front-matter.generated.js';
import { readFrontMatter } from '../markdown/front-matter.js';
import type { RawBlock } from '../raw-block.js';
import type { SourceFile } from '../submission.js';
import { readSubmissionInlines } from '../submission-inlines.js';
import { repairMarkup } from './plain-markup.js';
import { readRawTexts } from './raw-texts.js';
import { tidyText } from './tidy-text.js';

export type TextBlocks = {
  readonly frontMatter: SubmissionFrontMatter | null;
  readonly blocks: readonly RawBlock[];
};

export function readTextBlocks(file: SourceFile, schemas: Schemas): Outcome<TextBlocks> {
  const decoded = decodeText(file);
  if (!decoded.ok) return decoded;
  const parted = partFrontMatter(file.path, decoded.value, schemas);
  if (!parted.ok) return failed(...decoded.problems, ...parted.problems);
  const { frontMatter, body, bodyLine } = parted.value;
  if (body.trim() === '') {
    return failed(...decoded.problems, ...parted.problems, emptyFile(file.path, bodyLine));
  }
  const problems: Problem[] = [...decoded.problems, ...parted.problems];
  const tidy = tidyText({ file: file.path, text: body, line: bodyLine });
  problems.push(...tidy.problems);
  const hasBracketNotes = /^[ \t]*\[\d{1,3}\]:?[ \t]+\S/m.test(tidy.text);
  const blocks = readRawTexts(tidy.text, bodyLine, hasBracketNotes, tidy.starts).map(
    ({ kind, level, label, text, line }): RawBlock => {
      const repaired = repairMarkup(text, hasBracketNotes && kind !== 'note');
      const read = readSubmissionInlines({ file: file.path, text: repaired, line });
      problems.push(...read.problems);
      return { kind, level, label, inlines: read.value, place: { line, page: null } };
    },
  );
  return done({ frontMatter, blocks }, problems);
}

// A text may begin with a rule of hyphens; facts have a name and a colon.
const frontMatterHead =
  /^(?:[ \t]*\n)*---[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[A-Za-z_]+[ \t]*:|^(?:[ \t]*\n)*---[ \t]*[a-z]/i;

function partFrontMatter(file: string, text: string, schemas: Schemas): ReturnType<typeof readFrontMatter> {
  if (frontMatterHead.test(text)) return readFrontMatter(file, text, schemas);
  return done({ frontMatter: null, body: text, bodyLine: 1 });
}
