import type { Outcome } from '../problems/index.js';
import { parseYaml, type YamlText } from './parse-yaml.js';
import type { Validator } from './validator.js';

export type { YamlText } from './parse-yaml.js';

/** Parses a text as YAML and checks it: the value, or every problem in it. */
export function readYaml<T>(source: YamlText, validator: Validator<T>): Outcome<T> {
  const parsed = parseYaml(source);
  return parsed.ok ? validator(parsed.value.value, parsed.value.placeOf) : parsed;
}
