import type { ErrorObject } from 'ajv/dist/2020.js';
import { done, failed, nearest, type Outcome, type Place, type Problem, problem } from '../problems/index.js';

/** Checks a value; `placeOf` tells where in the file each part of it stands. */
export type Validator<T> = (
  value: unknown,
  placeOf: (path: readonly string[], key?: string) => Place,
) => Outcome<T>;

/** A schema compiled by Ajv: true, or false with `errors` set on the function. */
export type Validate<T> = {
  (value: unknown): value is T;
  errors?: ErrorObject[] | null;
};

/** Turns Ajv's findings into problems with their places. */
export function makeValidator<T>(validate: Validate<T>): Validator<T> {
  return (value, placeOf) => {
    if (validate(value)) return done(value);
    return failed(...(validate.errors ?? []).map((error) => problemOf(error, placeOf)));
  };
}

function problemOf(error: ErrorObject, placeOf: (path: readonly string[], key?: string) => Place): Problem {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const name = path.join('.') || 'the file';
  switch (error.keyword) {
    case 'required': {
      const field = String(error.params.missingProperty);
      return problem('schema-missing-field', withPath(placeOf(path), path), {
        found: `no "${field}" in ${name}`,
        expected: describe(error.parentSchema?.properties?.[field]) ?? 'the field',
        fix: `Add "${field}: …".`,
      });
    }
    case 'additionalProperties': {
      const field = String(error.params.additionalProperty);
      const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
      const meant = nearest(field, known);
      return problem('schema-unknown-field', withPath(placeOf(path, field), path), {
        found: `"${field}"`,
        expected: `one of ${known.join(', ')}`,
        fix: meant ? `Did you mean "${meant}"?` : 'Remove the line, or correct the name of the field.',
      });
    }
    default:
      return problem('schema-wrong-value', withPath(placeOf(path), path), {
        found: `${name}: ${show(error.data)}`,
        expected: expectation(error),
        fix: fixFor(error),
      });
  }
}

function expectation(error: ErrorObject): string {
  switch (error.keyword) {
    case 'enum':
      return `one of ${(error.params.allowedValues as readonly unknown[]).map((one) => String(one)).join(', ')}`;
    case 'type':
      return `${[error.params.type]
        .flat()
        .map((type: string) => typeNames[type] ?? type)
        .join(' or ')}`;
    case 'pattern':
      return describe(error.parentSchema) ?? `text of the form ${String(error.params.pattern)}`;
    default:
      return error.message ?? error.keyword;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  null: 'null',
};

function fixFor(error: ErrorObject): string {
  const choices =
    error.keyword === 'enum' ? (error.params.allowedValues as readonly unknown[]).map(String) : [];
  const meant = typeof error.data === 'string' ? nearest(error.data, choices) : undefined;
  if (meant) return `Did you mean "${meant}"?`;
  if (error.keyword === 'type' && [error.params.type].flat().includes('string'))
    return 'Put the value in quotation marks.';
  // The pattern of a day is the calendar: its description says so.
  if (error.keyword === 'pattern' && /\bcalendar\b/.test(describe(error.parentSchema) ?? ''))
    return 'Correct the day.';
  return 'Change the value.';
}

function describe(schema: unknown): string | undefined {
  return (schema as { description?: string } | undefined)?.description;
}

function withPath(place: Place, path: readonly string[]): Place {
  return path.length === 0 ? place : { ...place, path: path.join('.') };
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
