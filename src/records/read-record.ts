import type { Outcome, Problem } from '../problems/index.js';
import { readYaml, type Schemas, type YamlText } from '../schema/index.js';
import type { Record } from './record.generated.js';

/** Reads a record that `writeRecord` wrote, or that a person changed since. */
export function readRecord(yaml: YamlText, schemas: Schemas): Outcome<Record> {
  return readYaml(yaml, schemas.validator<Record>('record'));
}

/** Holds a record against its schema before it is written. A problem here is a mistake of the program's. */
export function checkRecord(record: Record, schemas: Schemas): readonly Problem[] {
  const file = `records/${record.id}.yaml`;
  return schemas.validator<Record>('record')(record, () => ({ file })).problems;
}
