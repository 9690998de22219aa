import { distinctProblems, type Problem, problem } from '../problems/index.js';
import { checkTemplate, type Include } from './check-template.js';
import { type ParsedTemplate, parseTemplate } from './parse-template.js';
import type { Templates } from './render-context.js';
import type { Shape } from './template-shape.js';

/** A template to start from and what it is given. `askedBy` is the file to name where it is not there. */
export type Entry = { readonly name: string; readonly shape: Shape; readonly askedBy: string };

/** Every template that the entries reach, by the name partials are called by: `section`. */
export type LoadedTemplates = ReadonlyMap<string, ParsedTemplate>;

/**
 * Reads, parses and checks the entries and all partials they call, so that every mistake in any of them is reported
 * at once and before anything is rendered.
 */
export function loadTemplates(
  templates: Templates,
  entries: readonly Entry[],
): { readonly value: LoadedTemplates; readonly problems: readonly Problem[] } {
  const loaded = new Map<string, ParsedTemplate | null>();
  const problems: Problem[] = [];
  const load = (name: string, missing: () => Problem): ParsedTemplate | null => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const file = templates.read(`${name}.md.hbs`);
    const parsed = file === null ? null : parseTemplate(name, file);
    if (parsed === null) problems.push(missing());
    else if (!parsed.ok) problems.push(...parsed.problems);
    const value = parsed?.ok ? parsed.value : null;
    loaded.set(name, value);
    return value;
  };
  // A partial may be called with several shapes, and is checked once for each.
  const checked = new Map<string, { readonly shape: Shape; readonly root: Shape }[]>();
  const visit = (template: ParsedTemplate, shape: Shape, root: Shape, callers: readonly string[]): void => {
    const before = checked.get(template.name) ?? [];
    if (before.some((one) => one.shape === shape && one.root === root)) return;
    checked.set(template.name, [...before, { shape, root }]);
    const result = checkTemplate(template, shape, root);
    problems.push(...result.problems);
    for (const include of result.includes) {
      const partial = load(include.name, () => missingPartial(include, templates.report));
      if (partial === null) continue;
      const path = [...callers, template.name];
      if (path.includes(partial.name)) problems.push(callsItself(include, path));
      else visit(partial, include.shape, root, path);
    }
  };
  for (const entry of entries) {
    const template = load(entry.name, () => missingTemplate(entry, templates.report));
    if (template !== null) visit(template, entry.shape, entry.shape, []);
  }
  return {
    value: new Map([...loaded].flatMap(([name, template]) => (template === null ? [] : [[name, template]]))),
    // A partial that several templates share is checked for each; what is wrong in all cases is said once.
    problems: distinctProblems(problems),
  };
}

function missingTemplate(entry: Entry, report: string): Problem {
  return problem(
    'template-missing',
    { file: entry.askedBy },
    {
      found: `no file ${entry.name}.md.hbs in templates/${report}`,
      expected: 'a template for this text',
      fix: `Put ${entry.name}.md.hbs back into templates/${report}, or correct its name.`,
    },
  );
}

function missingPartial(include: Include, report: string): Problem {
  return problem('template-missing', include.place, {
    found: `{{> ${include.name}}}, but no file ${include.name}.md.hbs in templates/${report}`,
    expected: 'the name of a template that lies beside this one',
    fix: 'Correct the name, or add the file.',
  });
}

function callsItself(include: Include, path: readonly string[]): Problem {
  return problem('template-invalid', include.place, {
    found: `templates that call each other without end: ${[...path, include.name].join(' → ')}`,
    expected: 'templates that do not call themselves',
    fix: `Remove {{> ${include.name}}} here.`,
  });
}
