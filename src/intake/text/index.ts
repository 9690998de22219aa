/**
 * **Takes** a plain text file: paragraphs between empty lines, or one on each line; Markdown's marks where there are any.
 * **Gives** front matter, if any, and the text's blocks with their lines in the file.
 * **Problems it can report**: those of `decodeText` and of the front matter, of `tidy-text.ts`, `file-empty`, `text-removed`, `furniture-removed`.
 */
import { done, failed, type Outcome } from '../../problems/index.js';
import type { Schemas } from '../../schema/index.js';
import { decodeText, emptyFile } from '../decode-text.js';
import type { SubmissionFrontMatter } from '../front-matter.generated.js';
import { withoutPastedLines, withoutPastedMail } from '../mail/pasted-mail.js';
import { readFrontMatter } from '../markdown/front-matter.js';
import type { RawBlock } from '../raw-block.js';
import type { SourceFile } from '../submission.js';
import { readPlainText } from './plain-blocks.js';
import { withoutMailCodes } from './quoted-printable.js';

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
  const plain = withoutMailCodes(file.path, body, bodyLine);
  const own = withoutPastedLines(plain.text, file.path);
  const { blocks, problems } = readPlainText(file.path, own.value, bodyLine);
  const left = withoutPastedMail(blocks, file.path, new Set(), own.problems.length > 0);
  return done({ frontMatter, blocks: left.value }, [
    ...decoded.problems,
    ...parted.problems,
    ...plain.problems,
    ...problems,
    ...own.problems,
    ...left.problems,
  ]);
}

// A text may begin with a rule of hyphens; facts have a name and a colon.
const frontMatterHead =
  /^(?:[ \t]*\n)*---[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[A-Za-z_]+[ \t]*:|^(?:[ \t]*\n)*---[ \t]*[a-z]/i;

function partFrontMatter(file: string, text: string, schemas: Schemas): ReturnType<typeof readFrontMatter> {
  if (frontMatterHead.test(text)) return readFrontMatter(file, text, schemas);
  return done({ frontMatter: null, body: text, bodyLine: 1 });
}
