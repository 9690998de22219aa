import Handlebars from 'handlebars';
import { InternalError } from '../problems/index.js';
import type { LoadedTemplates } from './load-templates.js';

/**
 * Fills a checked template. The engine runs strict, unescaped (what it is given is Markdown already), without
 * indenting partials (four spaces would make a code block), with `if`, `unless` and `each` as its only helpers, and
 * compiles strings alone, never trees. Data with prototypes is not looked into.
 */
export function makeFiller(templates: LoadedTemplates): (name: string, data: object) => string {
  const engine = Handlebars.create();
  for (const name of ['log', 'lookup', 'with', 'blockHelperMissing', 'helperMissing'])
    engine.unregisterHelper(name);
  const compile = (text: string) =>
    engine.compile(text, {
      strict: true,
      noEscape: true,
      preventIndent: true,
      knownHelpersOnly: true,
      knownHelpers: { if: true, unless: true, each: true, with: false, log: false, lookup: false },
    } as CompileOptions);
  const compiled = new Map([...templates].map(([name, { text }]) => [name, compile(text)]));
  const partials = Object.fromEntries(compiled);
  return (name, data) => {
    const template = compiled.get(name);
    if (template === undefined) throw new InternalError(`the template "${name}" was not loaded`);
    // Blank lines pile up where a branch of a template is empty. No text holds a line end, so none is touched.
    return template(data, { partials })
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  };
}
