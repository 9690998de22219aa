/**
 * Submission to Record and back to YAML; the cycle, the registers and the decisions that a person edits.
 *
 * Takes: `Submission`s and YAML texts. Gives: `Record`s, `Registers`. Problems it can report: those of `schema/`,
 * `entity-unknown`, `entity-missing`, `entity-twice`, `cycle-mismatch`, `register-conflict`, `register-reference`.
 */

export type { Cycle } from './cycle.generated.js';
export type { Decisions } from './decisions.generated.js';
export type { Record, Unit } from './record.generated.js';
