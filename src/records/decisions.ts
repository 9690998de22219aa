import { done, type Outcome } from '../problems/index.js';
import { parseYaml, type Schemas, type YamlText } from '../schema/index.js';
import type { Decisions } from './decisions.generated.js';

/** Reads decisions.yaml. A file of comments only, or with nothing under `decisions:`, holds no decisions yet. */
export function readDecisions(yaml: YamlText, schemas: Schemas): Outcome<Decisions> {
  const parsed = parseYaml(yaml);
  if (!parsed.ok) return parsed;
  const { value, placeOf } = parsed.value;
  if (isEmpty(value)) return done({ decisions: [] });
  return schemas.validator<Decisions>('decisions')(value, placeOf);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const fields = Object.entries(value);
  return fields.length === 1 && fields[0]![0] === 'decisions' && fields[0]![1] === null;
}
