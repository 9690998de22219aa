import matter from 'gray-matter';
import { done, failed, type Outcome, type Problem, problem } from '../../problems/index.js';
import { type ParsedYaml, parseYaml, type Schemas } from '../../schema/index.js';
import { adding, checkFrontMatter } from '../check-front-matter.js';
import type { SubmissionFrontMatter } from '../front-matter.generated.js';

export type FrontMatterAndBody = {
  readonly frontMatter: SubmissionFrontMatter | null;
  readonly body: string;
  /** Where the body begins in the file, from 1. */
  readonly bodyLine: number;
};

/**
 * Parts the front matter (YAML between two lines `---` at the very beginning) from the text, and checks it; there is no
 * value where it does not say who sent the text. Problems: `front-matter-language`, `front-matter-invalid`,
 * `yaml-alias-bomb` and those of the schema.
 */
export function readFrontMatter(file: string, text: string, schemas: Schemas): Outcome<FrontMatterAndBody> {
  const read = partFrontMatter(file, text, schemas);
  return read.ok ? read : failed(...adding(read.problems, 'The submission is left out until then.'));
}

function partFrontMatter(file: string, text: string, schemas: Schemas): Outcome<FrontMatterAndBody> {
  // A blank line before the first --- would make the facts a heading of the text.
  const blank = /^(?:[ \t]*\n)*/.exec(text)![0];
  const source = text.slice(blank.length);
  const firstLine = 1 + blank.split('\n').length - 1;
  const opening = /^---(?!-)([^\n]*)/.exec(source);
  if (opening === null) return done({ frontMatter: null, body: text, bodyLine: 1 });
  const language = opening[1]!.trim();
  if (language !== '') return failed(otherLanguage(file, firstLine, language));
  let parsed: Outcome<ParsedYaml> = parseYaml({ file, text: '', line: firstLine });
  const parted = matter(source, {
    language: 'yaml',
    engines: {
      ...refusedEngines,
      yaml: {
        parse: (yaml) => {
          parsed = parseYaml({ file, text: yaml, line: firstLine });
          return {};
        },
      },
    },
  });
  const body = parted.content;
  const head = source.slice(0, source.length - body.length);
  if (!/\n---[ \t]*\n?$/.test(head) || /^[^\n]*\S/.test(head.endsWith('\n') ? '' : body)) {
    return failed(notClosed(file, firstLine));
  }
  if (!parsed.ok) return failed(...parsed.problems.map(asFrontMatter));
  const { value, placeOf } = parsed.value;
  const checked = checkFrontMatter(
    value ?? {},
    (path, key) => (value === null ? { file, line: firstLine } : placeOf(path, key)),
    schemas,
  );
  if (!checked.ok) return checked;
  const bodyLine = firstLine + head.split('\n').length - 1;
  return done({ frontMatter: checked.value, body, bodyLine }, checked.problems);
}

/** gray-matter would run JavaScript it finds in a file. No engine of its own is left to it, whatever name is asked for. */
const refusedEngines = Object.fromEntries(
  ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml', 'yml'].map((name) => [
    name,
    { parse: refuse },
  ]),
);

function refuse(): never {
  throw new Error('front matter is read as YAML alone');
}

function otherLanguage(file: string, line: number, language: string): Problem {
  return problem(
    'front-matter-language',
    { file, line, column: 4 },
    {
      found: `"${language.length > 40 ? `${language.slice(0, 39)}…` : language}" after the first ---`,
      expected: 'a line of --- alone, and YAML below it',
      fix: 'Remove what stands after ---, and write the facts as "key: value" lines. Nothing in the file was run.',
    },
  );
}

function notClosed(file: string, line: number): Problem {
  return problem(
    'front-matter-invalid',
    { file, line },
    {
      found: 'front matter that does not end',
      expected: 'a second line of --- alone, before the text',
      fix: 'Add the line; if the file has no front matter, remove the --- at its beginning.',
    },
  );
}

function asFrontMatter(one: Problem): Problem {
  const { place, found, expected, fix } = one;
  return one.code === 'yaml-invalid' ? problem('front-matter-invalid', place, { found, expected, fix }) : one;
}
