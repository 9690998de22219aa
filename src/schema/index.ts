/**
 * YAML that a person wrote, held against its JSON Schema (2020-12), each error placed at its line and column.
 *
 * Takes: `{file, text}` and a schema. Gives: the value. Problems it can report: `yaml-invalid`, `yaml-alias-bomb`,
 * `schema-missing-field`, `schema-unknown-field`, `schema-wrong-value`.
 */

export { type ParsedYaml, parseYaml } from './parse-yaml.js';
export { readPlainYaml } from './plain-yaml.js';
export { readYaml, type YamlText } from './read-yaml.js';
export { type SchemaName, type Schemas, schemas } from './schemas.js';
export type { Validator } from './validator.js';
