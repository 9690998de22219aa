/**
 * Submission to Record and back to YAML; the cycle, the registers and the decisions that a person edits.
 *
 * **Takes**: `Submission`s; YAML texts of cycle.yaml, decisions.yaml, the registers, records.
 * **Gives**: `Record`s (not coded yet), `Cycle`, `Decisions`, `Registers`; records as YAML.
 * **Problems it can report**: those of `schema/`, `entity-unknown`, `entity-missing`, `entity-mismatch`, `entity-twice`,
 * `same-text`, `same-text-differs`, `version-superseded`, `version-unclear`, `import-outdated`, `file-left-out`,
 * `decision-unmatched`, `decision-unfollowed`, `entity-guessed`, `language-not-english`, `cycle-mismatch`, `register-conflict`, `register-reference`.
 */

export type { ActionLines } from './action-lines.generated.js';
export type { CompiledRegisters, TermIndex } from './compiled-registers.js';
export { type NamedState, stateNamed } from './countries.js';
export { type Cycle, checkLetterTo, readCycle, readReportName } from './cycle.js';
export { type Decisions, readDecisions } from './decisions.js';
export type { EntityRegister } from './entities.generated.js';
export { type Entity, findEntity, type KnownEntities, nearestEntity } from './entity-names.js';
export type { HouseStyleRegister } from './house-style.generated.js';
export { izeForms } from './house-style-words.js';
export { makeRecord, makeRecords, orderRecords, type RecordContext } from './make-records.js';
export { isOfQuestionnaire } from './questionnaire-title.js';
export { checkRecord, readRecord } from './read-record.js';
export type { Record, Unit } from './record.generated.js';
export type { Regions } from './regions.generated.js';
export { compileRegisters, type Registers, type RegisterTexts, readRegisters } from './registers.js';
export { runInTitle } from './run-in-title.js';
export { haveSameHeadings } from './same-headings.js';
export { staysWithHeading, storyTitle } from './story-title.js';
export { headingsOf, listTitle, looksLikeSheet, titleAbove } from './title-above.js';
export type { Topics } from './topics.generated.js';
export { writeRecord } from './write-record.js';
