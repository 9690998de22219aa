import { nearest, type Problem, problem } from '../problems/index.js';
import { placeIn } from './parse-template.js';
import type { Shape } from './template-shape.js';

/** What a name in brackets means here: the groups and list items around it, innermost last. */
export type Scope = {
  readonly file: string;
  readonly shapes: readonly Shape[];
  readonly root: Shape;
  readonly inList: boolean;
};

type Found = { readonly shape: Shape } | { readonly problem: Problem };

/** What a path leads to: `name`, `group.name`, `this`, `../name`, `@root.name`, and in a list `@first` and `@last`. */
export function findField(path: hbs.AST.PathExpression, scope: Scope): Found {
  const [variable, ...afterVariable] = path.parts;
  if (path.data && scope.inList && (path.original === '@first' || path.original === '@last')) {
    return { shape: { kind: 'flag' } };
  }
  if (path.data && variable !== 'root') {
    return missing(path, path.original, ['@root', ...(scope.inList ? ['@first', '@last'] : [])], scope);
  }
  const start = path.data ? scope.root : scope.shapes.at(-1 - path.depth);
  if (start === undefined) return missing(path, path.original, fieldsOf(scope.root), scope);
  let shape = start;
  for (const part of path.data ? afterVariable : path.parts) {
    const fields = fieldsOf(shape);
    // Own fields only: every object also answers to "constructor".
    if (shape.kind !== 'group' || !fields.includes(part)) return missing(path, part, fields, scope);
    shape = shape.fields[part]!;
  }
  return { shape };
}

export function fieldsOf(shape: Shape): readonly string[] {
  return shape.kind === 'group' ? Object.keys(shape.fields) : [];
}

function missing(path: hbs.AST.Node, name: string, known: readonly string[], { file }: Scope): Found {
  const meant = nearest(name, known);
  return {
    problem: problem('template-missing-field', placeIn(file, path), {
      found: `the field "${name}"`,
      expected: known.length === 0 ? 'no field: this is a text' : `one of ${known.join(', ')}`,
      fix:
        meant === undefined ? 'Use one of these names, or write the text out.' : `Did you mean "${meant}"?`,
    }),
  };
}
