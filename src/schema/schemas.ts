import { makeValidator, type Validator } from './validator.js';

/** The schemas of `schemas/`, each compiled once, and only when it is first needed: compiling costs milliseconds. */
export type Schemas = { readonly validator: <T>(name: SchemaName) => Validator<T> };

export type SchemaName =
  | 'masthead'
  | 'submission'
  | 'record'
  | 'cycle'
  | 'decisions'
  | 'entities'
  | 'action-lines'
  | 'regions'
  | 'topics'
  | 'outline';

/** `textOf` gives the text of `schemas/<name>.schema.json`. */
export function makeSchemas(textOf: (name: SchemaName) => string): Schemas {
  const compiled = new Map<SchemaName, Validator<unknown>>();
  return {
    validator<T>(name: SchemaName): Validator<T> {
      const validator = compiled.get(name) ?? makeValidator<T>({ name, text: textOf(name) });
      compiled.set(name, validator);
      return validator as Validator<T>;
    },
  };
}
