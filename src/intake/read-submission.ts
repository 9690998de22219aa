import { sha256 } from '../document/index.js';
import { done, failed, type Outcome, type Problem, problem } from '../problems/index.js';
import { parseYaml, type Schemas } from '../schema/index.js';
import { assemble } from './assemble/index.js';
import { adding, checkFrontMatter } from './check-front-matter.js';
import { decodeText } from './decode-text.js';
import type { SubmissionFrontMatter } from './front-matter.generated.js';
import { readMarkdownBlocks } from './markdown/index.js';
import type { RawBlock } from './raw-block.js';
import type { SourceFile, Submission } from './submission.js';
import { readTextBlocks } from './text/index.js';
import { formatNotRead } from './unread-formats.js';

/**
 * Reads one file of a cycle's folder. `beside` is the YAML file of the same name, which may carry what front matter
 * would. A file that cannot be read at all gives its problems only.
 */
export async function readSubmission(
  file: SourceFile,
  schemas: Schemas,
  beside?: SourceFile,
): Promise<Outcome<Submission>> {
  const read = readBlocks(file, schemas);
  if (!read.ok) return read;
  const { format, blocks } = read.value;
  const front = chooseFrontMatter(file, read.value.frontMatter, beside, schemas);
  const basePart = front.value?.part;
  const { value, problems } = assemble(blocks, {
    file: file.path,
    ...(basePart === undefined ? {} : { basePart }),
  });
  const submission: Submission = {
    file: file.path,
    format,
    sha256: sha256(file.bytes),
    pages: null,
    frontMatter: front.value,
    cover: value.cover,
    title: front.value?.title ?? value.title,
    passages: value.passages,
  };
  return done(submission, [...read.problems, ...front.problems, ...problems]);
}

type BlocksRead = {
  readonly format: Submission['format'];
  readonly frontMatter: SubmissionFrontMatter | null;
  readonly blocks: readonly RawBlock[];
};

function readBlocks(file: SourceFile, schemas: Schemas): Outcome<BlocksRead> {
  const ending = /\.([^./\\]*)$/.exec(file.path)?.[1]?.toLowerCase() ?? '';
  switch (ending) {
    case 'md':
    case 'markdown': {
      const read = readMarkdownBlocks(file, schemas);
      return read.ok ? done({ format: 'markdown', ...read.value }, read.problems) : read;
    }
    case 'txt':
    case 'text': {
      const read = readTextBlocks(file, schemas);
      return read.ok ? done({ format: 'text', ...read.value }, read.problems) : read;
    }
    default:
      return failed(formatNotRead(file.path, ending));
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
