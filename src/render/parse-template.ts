import Handlebars from 'handlebars';
import { done, failed, type Outcome, type Place, problem } from '../problems/index.js';

export type ParsedTemplate = {
  /** `section`, of `section.md.hbs`. */
  readonly name: string;
  readonly file: string;
  /** With line ends of one kind and without the last, which belongs to the file and not to the text. */
  readonly text: string;
  readonly program: hbs.AST.Program;
};

/** Parses a template's text. A mistake in it is placed at its line. */
export function parseTemplate(
  name: string,
  source: { readonly file: string; readonly text: string },
): Outcome<ParsedTemplate> {
  const text = source.text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '');
  try {
    return done({ name, file: source.file, text, program: Handlebars.parseWithoutProcessing(text) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(lineIn(error) ?? /\bline (\d+)/.exec(message)?.[1] ?? 1);
    return failed(
      problem(
        'template-invalid',
        { file: source.file, line },
        {
          found: describe(message, text.split('\n')[line - 1] ?? ''),
          expected: 'text with {{names}}, and each {{#if …}}, {{#unless …}} and {{#each …}} closed again',
          fix: 'Look at the brackets of this line and of the lines before it; compare with the template as it was shipped.',
        },
      ),
    );
  }
}

function lineIn(error: unknown): number | undefined {
  return error instanceof Error && 'lineNumber' in error && typeof error.lineNumber === 'number'
    ? error.lineNumber
    : undefined;
}

/** The engine's messages speak of tokens; the line itself says more to whoever wrote it. */
function describe(message: string, line: string): string {
  const unmatched = /^(\S+) doesn't match (\S+)/.exec(message);
  if (unmatched) return `{{#${unmatched[1]}}} is closed by {{/${unmatched[2]}}}`;
  const shown = line.trim().slice(0, 60);
  return /got 'EOF'/.test(message)
    ? 'a block or bracket that is never closed'
    : `"${shown}", which cannot be read`;
}

/** Where a part of a template stands. The engine counts columns from 0, people from 1. */
export function placeIn(file: string, { loc }: hbs.AST.Node): Place {
  return { file, line: loc.start.line, column: loc.start.column + 1 };
}
