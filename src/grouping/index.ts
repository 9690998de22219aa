/**
 * Units are coded (action line, region, topic) and hung in the report's outline, once each.
 *
 * **Takes**: `Record`s, registers, `outline.yaml`, decisions.
 * **Gives**: coded `Record`s and the `Outline`.
 * **Problems it can report**: `outline-invalid`, `unit-uncoded`, `decision-unmatched`,
 * `decision-rematched`, and those of `schema/`.
 */

export { codeRecords, type KeptCodings, prepareCoding } from './code-records.js';
export type { Coding } from './code-unit.js';
export { type DecisionsByUnit, matchDecisions } from './decisions.js';
export { type ExplicitLines, explicitActionLines } from './explicit-lines.js';
export { hangUnits } from './hang-units.js';
export * from './outline.js';
export { type OutlineFile, readOutline } from './read-outline.js';
export type { CodingRegisters } from './registers.js';
export { indexTerms } from './vocabulary.js';
export { stemOfWord } from './words.js';
