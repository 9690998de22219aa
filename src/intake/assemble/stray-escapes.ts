import { type Inline, inlinesToRuns, literalText, type Run, runsToInlines } from '../../document/index.js';

/** Marks that Markdown and TeX escape. */
const escaped = /\\(?=[$_*#&%~^[\]{}<>|])/g;

/**
 * Takes out a backslash before a mark that some program had to escape ("\$500", "advance\_1.pdf") and that was left
 * there when the text was converted; a text file's are read as Markdown's own.
 */
export function withoutStrayEscapes(inlines: readonly Inline[]): readonly Inline[] {
  if (!literalText(inlines).includes('\\')) return inlines;
  return runsToInlines(
    inlinesToRuns(inlines).map(
      (run): Run => (run.type === 'text' ? { ...run, value: run.value.replace(escaped, '') } : run),
    ),
  );
}
