/**
 * What pages did to a text, undone line by line before it is read, for Markdown and plain text alike.
 *
 * **Takes** a text with its first line's number.
 * **Gives** the same lines, as many as before, and which of them begin a paragraph.
 * **Problems it can report**: `furniture-removed`, `hyphen-unsure`, `note-unattached`.
 */

import type { MarkdownText } from '../../markdown/index.js';
import { type Problem, problem } from '../../problems/index.js';
import { numbersTaken } from '../numbers-taken.js';
import { joinDividedWords } from './divided-words.js';
import { gluedMarks } from './glued-marks.js';
import { withoutFurniture } from './page-furniture.js';
import { withoutParagraphNumbers } from './paragraph-numbers.js';
import { readTypedNotes } from './typed-notes.js';

export type TidyText = {
  readonly text: string;
  /** Numbers of lines, in the file. */
  readonly starts: ReadonlySet<number>;
  readonly problems: readonly Problem[];
};

export function tidyText({ file, text, line = 1 }: MarkdownText): TidyText {
  const cleared = withoutFurniture(text.split('\n'));
  const noted = readTypedNotes(cleared.lines);
  const numbered = withoutParagraphNumbers(noted.lines);
  const joined = joinDividedWords(numbered.lines);
  const problems: Problem[] = [];
  if (cleared.removed.length > 0) {
    problems.push(
      problem(
        'furniture-removed',
        { file },
        {
          found: `lines that come again on each page: ${list(cleared.removed)}`,
          expected: 'the text without heads and feet of pages',
          fix: 'Nothing to do; if such a line is a heading of the text, write "## " before it.',
        },
      ),
    );
  }
  if (cleared.numbers.length > 0) problems.push(numbersTaken(file, cleared.numbers));
  for (const { line: index, label, before } of [...noted.loose, ...gluedMarks(noted.lines)]) {
    problems.push(
      problem(
        'note-unattached',
        { file, line: line + index },
        {
          found: `what looks like the note mark "${label}" after "…${before}", and no note of that number`,
          expected: 'a note for every mark',
          fix: 'It was left in the text. Write the note below the text as "[^1]: …", or take the mark out.',
        },
      ),
    );
  }
  if (joined.unsure.length > 0) {
    problems.push(
      problem(
        'hyphen-unsure',
        { file },
        {
          found: `words divided at a line end, whose hyphen was kept: ${list(joined.unsure)}`,
          expected: 'words that are written out elsewhere in the text',
          fix: 'Where the hyphen only divides the word, take it out.',
        },
      ),
    );
  }
  return {
    text: joined.lines.join('\n'),
    starts: new Set([...numbered.starts, ...endsOfQuotations(joined.lines)].map((index) => index + line)),
    problems,
  };
}

/** A line right below a "> " line of a mail is the answer to it; Markdown would make them one paragraph. */
function endsOfQuotations(lines: readonly string[]): readonly number[] {
  const isQuoted = (line: string | undefined) => line !== undefined && /^\s{0,3}>/.test(line);
  return lines.flatMap((line, index) => (isQuoted(lines[index - 1]) && !isQuoted(line) ? [index] : []));
}

function list(items: readonly string[]): string {
  const more = items.length > 10 ? ` and ${items.length - 10} more` : '';
  return `${items
    .slice(0, 10)
    .map((item) => `"${item}"`)
    .join(', ')}${more}`;
}
