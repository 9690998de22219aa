import { type Place, type Problem, problem } from '../problems/index.js';
import { fieldsOf, findField, type Scope } from './find-field.js';
import { type ParsedTemplate, placeIn } from './parse-template.js';
import type { Shape } from './template-shape.js';

/** A partial that a template calls, and what it hands it. */
export type Include = { readonly name: string; readonly shape: Shape; readonly place: Place };

type Finding = { readonly problem: Problem } | { readonly include: Include };

/**
 * Holds every name in a template against the data it will be given, also in branches that this draft does not take.
 *
 * The engine's own strictness is not enough: it lets `{{#if typo}}` and `{{#each typo}}` pass as empty, prints a list
 * that was named by mistake, and knows a missing name only when it comes to it. Templates may print a text, ask with
 * `if` and `unless`, go through a list with `each` and call partials; anything else is refused. `shape` is what the
 * template itself is given, `root` what the template was given that all began with.
 */
export function checkTemplate(
  { program, file }: ParsedTemplate,
  shape: Shape,
  root: Shape,
): { readonly problems: readonly Problem[]; readonly includes: readonly Include[] } {
  const findings = inProgram(program, { file, shapes: [shape], root, inList: false });
  return {
    problems: findings.flatMap((finding) => ('problem' in finding ? [finding.problem] : [])),
    includes: findings.flatMap((finding) => ('include' in finding ? [finding.include] : [])),
  };
}

function inProgram(program: hbs.AST.Program | undefined, scope: Scope): readonly Finding[] {
  return (program?.body ?? []).flatMap((statement) => inStatement(statement, scope));
}

function inStatement(statement: hbs.AST.Statement, scope: Scope): readonly Finding[] {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return [];
    case 'MustacheStatement':
      return inMustache(statement as hbs.AST.MustacheStatement, scope);
    case 'BlockStatement':
      return inBlock(statement as hbs.AST.BlockStatement, scope);
    case 'PartialStatement':
      return inPartial(statement as hbs.AST.PartialStatement, scope);
    default:
      return invalid(statement, scope, 'a form of brackets that report templates do not use', usable);
  }
}

function inMustache(mustache: hbs.AST.MustacheStatement, scope: Scope): readonly Finding[] {
  if (!isPath(mustache.path)) return invalid(mustache, scope, 'a value written out in brackets', 'a name');
  const written = mustache.path.original;
  if (mustache.params.length > 0 || mustache.hash !== undefined) {
    return invalid(mustache, scope, `{{${written} …}}, which is no known helper`, usable);
  }
  const field = findField(mustache.path, scope);
  if ('problem' in field) return [field];
  const { shape } = field;
  switch (shape.kind) {
    case 'text':
      return [];
    case 'list':
      return invalid(mustache, scope, `{{${written}}}, which is a list`, `{{#each ${written}}} … {{/each}}`);
    case 'flag':
      return invalid(mustache, scope, `{{${written}}}, which is no text`, `{{#if ${written}}} … {{/if}}`);
    case 'group': {
      const expected = `one of its fields: ${fieldsOf(shape).join(', ')}`;
      return invalid(mustache, scope, `{{${written}}}, which is no text`, expected);
    }
  }
}

function inBlock(block: hbs.AST.BlockStatement, scope: Scope): readonly Finding[] {
  const helper = isPath(block.path) ? block.path.original : '';
  if (helper !== 'if' && helper !== 'unless' && helper !== 'each') {
    return invalid(block, scope, `{{#${helper} …}}, which is no known helper`, usable);
  }
  const [subject, ...more] = block.params;
  const named = [block.program, block.inverse].some((one) => (one?.blockParams?.length ?? 0) > 0);
  if (subject === undefined || !isPath(subject) || more.length > 0 || block.hash !== undefined || named) {
    const found = `{{#${helper}}} with something else than one name`;
    return invalid(block, scope, found, `{{#${helper} name}}`);
  }
  const otherwise = inProgram(block.inverse, scope);
  const field = findField(subject, scope);
  if ('problem' in field) return [field, ...otherwise];
  if (helper !== 'each') return [...inProgram(block.program, scope), ...otherwise];
  const { shape } = field;
  if (shape.kind !== 'list') {
    const found = `{{#each ${subject.original}}}, which is no list`;
    return [...invalid(block, scope, found, 'the name of a list'), ...otherwise];
  }
  const inside = { ...scope, shapes: [...scope.shapes, shape.of], inList: true };
  return [...inProgram(block.program, inside), ...otherwise];
}

function inPartial(partial: hbs.AST.PartialStatement, scope: Scope): readonly Finding[] {
  if (!isPath(partial.name)) {
    return invalid(
      partial,
      scope,
      'a partial whose name is computed',
      'the name of a template: {{> section}}',
    );
  }
  const [context, ...more] = partial.params;
  if (more.length > 0 || partial.hash !== undefined || (context !== undefined && !isPath(context))) {
    return invalid(partial, scope, 'a partial with several values', 'at most one name: {{> section first}}');
  }
  const field = context === undefined ? { shape: scope.shapes.at(-1)! } : findField(context, scope);
  if ('problem' in field) return [field];
  const place = placeIn(scope.file, partial);
  return [{ include: { name: partial.name.original, shape: field.shape, place } }];
}

function invalid(node: hbs.AST.Node, { file }: Scope, found: string, expected: string): readonly Finding[] {
  const fix = 'Change this place of the template.';
  return [{ problem: problem('template-invalid', placeIn(file, node), { found, expected, fix }) }];
}

const usable = '{{name}}, {{#if name}}, {{#unless name}}, {{#each list}} or {{> template}}';

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}
