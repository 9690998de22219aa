import { type Problem, problem } from '../problems/index.js';

/** So many are named in a message. */
const mostNamed = 20;

/** Lines that were taken for the numbers of pages, as printed. */
export function numbersTaken(file: string, lines: readonly string[]): Problem {
  const more = lines.length > mostNamed ? ` and ${lines.length - mostNamed} more` : '';
  const named = lines.slice(0, mostNamed).map((line) => `"${line}"`);
  return problem(
    'furniture-removed',
    { file },
    {
      found: `lines taken for the numbers of pages: ${named.join(', ')}${more}`,
      expected: 'the text without heads and feet of pages',
      fix: 'Nothing to do; if such a line belongs to the text, it has to be added by hand.',
    },
  );
}
