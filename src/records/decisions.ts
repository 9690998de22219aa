import type { Outcome } from '../problems/index.js';
import { parseYaml, type Schemas, type YamlText } from '../schema/index.js';
import type { Decisions as DecisionsFile } from './decisions.generated.js';

/** decisions.yaml as it was read; without a list under `decisions:` that list is empty. */
export type Decisions = DecisionsFile & Required<Pick<DecisionsFile, 'decisions'>>;

/** Reads decisions.yaml. A file of comments only, or a list with nothing under its name, holds no decisions yet. */
export function readDecisions(yaml: YamlText, schemas: Schemas): Outcome<Decisions> {
  const parsed = parseYaml(yaml);
  if (!parsed.ok) return parsed;
  const { value, placeOf } = parsed.value;
  return schemas.validator<Decisions>('decisions')(withoutEmpty(value), placeOf);
}

const lists = ['decisions', 'files'];

function withoutEmpty(value: unknown): unknown {
  if (value === null || value === undefined) return { decisions: [] };
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const stated = Object.entries(value).filter(([name, list]) => list !== null || !lists.includes(name));
  return { decisions: [], ...Object.fromEntries(stated) };
}
