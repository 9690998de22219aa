import { makeValidator, type Validate, type Validator } from './validator.js';
import * as compiled from './validators.generated.js';

/** The schemas of `schemas/`, as code that was compiled from them. */
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
  | 'house-style'
  | 'outline';

const byName: Readonly<Record<SchemaName, unknown>> = {
  masthead: compiled.masthead,
  submission: compiled.submission,
  record: compiled.record,
  cycle: compiled.cycle,
  decisions: compiled.decisions,
  entities: compiled.entities,
  'action-lines': compiled.action_lines,
  regions: compiled.regions,
  topics: compiled.topics,
  'house-style': compiled.house_style,
  outline: compiled.outline,
};

/** `T` is the type generated from the schema of that name: the schema is the single source of both. */
export const schemas: Schemas = {
  validator: <T>(name: SchemaName) => makeValidator<T>(byName[name] as Validate<T>),
};
