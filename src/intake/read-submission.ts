import { sha256 } from '../document/index.js';
import { done, failed, type Outcome, type Problem, problem, type Result } from '../problems/index.js';
import { parseYaml, type Schemas } from '../schema/index.js';
import { assembleAsMarked } from './assemble/as-marked.js';
import { type Assembled, assemble } from './assemble/index.js';
import type { LetterFrame } from './assemble/letter.js';
import { adding, checkFrontMatter } from './check-front-matter.js';
import { decodeText } from './decode-text.js';
import { fileKind } from './file-kind.js';
import type { SubmissionFrontMatter } from './front-matter.generated.js';
import { isImported, readMarkdownBlocks } from './markdown/index.js';
import type { RawBlock } from './raw-block.js';
import type { Cover, Letter, MailHead, SourceFile, Submission } from './submission.js';
import { readTextBlocks } from './text/index.js';
import { formatNotRead, kindMismatch } from './unread-formats.js';

/**
 * Reads one file of a cycle's folder. `beside` is the YAML file of the same name, which may carry what front matter
 * would. A file that cannot be read at all gives its problems only.
 */
export async function readSubmission(
  file: SourceFile,
  schemas: Schemas,
  beside?: SourceFile,
): Promise<Outcome<Submission>> {
  const read = await readBlocks(file, schemas);
  if (!read.ok) return read;
  const { format, blocks, pages } = read.value;
  const front = chooseFrontMatter(file, read.value.frontMatter, beside, schemas);
  const { value, problems } = assembleAs({ file: file.path, isPaged: format === 'pdf' }, blocks, front.value);
  const submission: Submission = {
    file: file.path,
    format,
    sha256: sha256(file.bytes),
    pages,
    frontMatter: front.value,
    cover: value.cover,
    ...letterOf(value.letter, read.value.mail ?? null),
    ...headsOf(read.value),
    title: front.value?.title ?? value.title ?? subjectOf(read.value.mail),
    passages: value.passages,
  };
  return done(submission, [...read.problems, ...front.problems, ...problems]);
}

/** What a person has looked over stands as it is marked; everything else is understood as well as can be. */
function assembleAs(
  { file, isPaged }: { readonly file: string; readonly isPaged: boolean },
  blocks: readonly RawBlock[],
  front: SubmissionFrontMatter | null,
): Result<Assembled> {
  const basePart = front?.part ?? 'other';
  if (front === null || !isImported(front)) return assemble(blocks, { file, basePart, isPaged });
  const { passages, problems } = assembleAsMarked(blocks, { file, basePart });
  return { value: { cover: coverOf(front), letter: null, title: null, passages }, problems };
}

/** What the cover sheet said that stands in no other field of the front matter. */
function coverOf({ session }: SubmissionFrontMatter): Cover | null {
  return session === undefined ? null : { entityNamed: null, session, year: null };
}

function letterOf(frame: LetterFrame | null, mail: MailHead | null): { readonly letter?: Letter } {
  if (frame === null && mail === null) return {};
  return { letter: { head: [], signature: [], onBehalfOf: null, ...frame, mail } };
}

function headsOf({ pageHeads = [] }: BlocksRead): { readonly pageHeads?: readonly string[] } {
  return pageHeads.length === 0 ? {} : { pageHeads };
}

/** "Re: WSIS input of ITU" is about the input. */
function subjectOf(mail: MailHead | undefined): string | null {
  const subject = mail?.subject?.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|sv)\s*:)+\s*/i, '').trim();
  return subject === undefined || subject === '' ? null : subject;
}

type BlocksRead = {
  readonly format: Submission['format'];
  readonly frontMatter: SubmissionFrontMatter | null;
  readonly blocks: readonly RawBlock[];
  readonly pages: number | null;
  readonly mail?: MailHead;
  readonly pageHeads?: readonly string[];
};

/** Reads a file as what it is: by its bytes where they are plain, else by the ending of its name. */
async function readBlocks(file: SourceFile, schemas: Schemas): Promise<Outcome<BlocksRead>> {
  const ending = /\.([^./\\]*)$/.exec(file.path)?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(formatOfEnding, ending) ? formatOfEnding[ending]! : null;
  const kind = fileKind(file.bytes);
  switch (kind) {
    case 'pdf':
    case 'docx':
    case 'html':
    case 'mail': {
      // Markdown may begin with a tag, and a text with the head of a mail.
      if (named === 'markdown' || named === kind) return readAs(named, file, schemas);
      if (ending === 'yaml' || ending === 'yml') return failed(formatNotRead(file.path, ending));
      const read = await readAs(kind, file, schemas);
      const problems = [kindMismatch(file.path, ending, kind), ...read.problems];
      return read.ok ? done(read.value, problems) : failed(...problems);
    }
    case 'text':
      return named === null ? failed(formatNotRead(file.path, ending)) : readAs(named, file, schemas);
    case 'old-office':
      // A new Word file with a password looks like an old one; its reader can tell.
      return named === 'docx' ? readAs(named, file, schemas) : failed(formatNotRead(file.path, ending, kind));
    default:
      return failed(formatNotRead(file.path, ending, kind));
  }
}

const formatOfEnding: Readonly<Record<string, Submission['format']>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  pdf: 'pdf',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  eml: 'mail',
  mht: 'mail',
  mhtml: 'mail',
};

/** Only the reader that a file needs is loaded. */
async function readAs(
  format: Submission['format'],
  file: SourceFile,
  schemas: Schemas,
): Promise<Outcome<BlocksRead>> {
  switch (format) {
    case 'markdown': {
      const read = readMarkdownBlocks(file, schemas);
      return read.ok ? done({ format, pages: null, ...read.value }, read.problems) : read;
    }
    case 'text': {
      const read = readTextBlocks(file, schemas);
      return read.ok ? done({ format, pages: null, ...read.value }, read.problems) : read;
    }
    case 'docx': {
      const { readDocxBlocks } = await import('./docx/index.js');
      const read = await readDocxBlocks(file);
      return read.ok ? done({ format, frontMatter: null, ...read.value }, read.problems) : read;
    }
    case 'pdf': {
      const { readPdfBlocks } = await import('./pdf/index.js');
      const read = await readPdfBlocks(file);
      return read.ok ? done({ format, frontMatter: null, ...read.value }, read.problems) : read;
    }
    case 'html': {
      const { readHtmlBlocks } = await import('./html/index.js');
      const read = await readHtmlBlocks(file);
      return read.ok ? done({ format, frontMatter: null, ...read.value }, read.problems) : read;
    }
    case 'mail': {
      const { readMailBlocks } = await import('./mail/index.js');
      const read = await readMailBlocks(file);
      return read.ok ? done({ format, frontMatter: null, pages: null, ...read.value }, read.problems) : read;
    }
    default:
      return format satisfies never;
  }
}

/** The file's own front matter counts; a YAML file beside it counts where it has none. */
function chooseFrontMatter(
  file: SourceFile,
  own: SubmissionFrontMatter | null,
  beside: SourceFile | undefined,
  schemas: Schemas,
): { readonly value: SubmissionFrontMatter | null; readonly problems: readonly Problem[] } {
  if (beside === undefined) return { value: own, problems: [] };
  if (own !== null) return { value: own, problems: [frontMatterTwice(file.path, beside.path)] };
  const read = readBeside(beside, schemas);
  if (read.ok) return read;
  return {
    value: null,
    problems: adding(read.problems, 'The submission is read without the facts in this file until then.'),
  };
}

function readBeside(beside: SourceFile, schemas: Schemas): Outcome<SubmissionFrontMatter> {
  const text = decodeText(beside);
  if (!text.ok) return text;
  const parsed = parseYaml({ file: beside.path, text: text.value });
  if (!parsed.ok) return failed(...text.problems, ...parsed.problems);
  const checked = checkFrontMatter(parsed.value.value, parsed.value.placeOf, schemas);
  const problems = [...text.problems, ...checked.problems];
  return checked.ok ? done(checked.value, problems) : failed(...problems);
}

function frontMatterTwice(file: string, beside: string): Problem {
  return problem(
    'front-matter-twice',
    { file: beside },
    {
      found: `facts both here and at the head of ${file}`,
      expected: 'the facts about a submission in one place',
      fix: 'Those in the submission itself were taken. Move what is missing there, and delete this file.',
    },
  );
}
