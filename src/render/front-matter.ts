import { stringify } from 'yaml';
import type { Masthead } from '../document/index.js';
import { done, failed, type Outcome, problem } from '../problems/index.js';
import type { YamlText } from '../schema/index.js';

/** Editors complete and check the masthead by it; the path is the one from `out/<year>/`. */
const schemaLine = '# yaml-language-server: $schema=../../schemas/masthead.schema.json';

/** The masthead as front matter, closing line included. A text is never folded: folding would break at its spaces. */
export function writeFrontMatter(masthead: Masthead): string {
  return `---\n${schemaLine}\n${stringify(masthead, { lineWidth: 0 })}---\n`;
}

/** A draft.md in its two halves, each with the line it begins at. */
export type SplitDraft = { readonly frontMatter: YamlText; readonly body: YamlText };

/** Finds the front matter between the first line, `---`, and the next such line. Line ends may be of any kind. */
export function splitFrontMatter(source: {
  readonly file: string;
  readonly text: string;
}): Outcome<SplitDraft> {
  const text = source.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const opening = /^---[ \t]*\n/.exec(text);
  if (opening === null) {
    return failed(
      problem(
        'front-matter-invalid',
        { file: source.file, line: 1 },
        {
          found: text.trim() === '' ? 'an empty file' : 'no front matter',
          expected: 'a first line "---", the facts of the first page, and a line "---" that closes them',
          fix: 'Take the front matter from a draft.md that Penholder wrote.',
        },
      ),
    );
  }
  const start = opening[0].length;
  const closing = /^---[ \t]*(?:\n|$)/m.exec(text.slice(start));
  if (closing === null) {
    return failed(
      problem(
        'front-matter-invalid',
        { file: source.file, line: 1 },
        {
          found: 'front matter that is never closed',
          expected: 'a line "---" after the facts of the first page',
          fix: 'Put the line "---" back where the front matter ends and the text begins.',
        },
      ),
    );
  }
  const yaml = text.slice(start, start + closing.index);
  return done({
    frontMatter: { file: source.file, text: yaml, line: 2 },
    body: {
      file: source.file,
      text: text.slice(start + closing.index + closing[0].length),
      line: 3 + countLines(yaml),
    },
  });
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
