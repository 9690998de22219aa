/**
 * What is said: sentences chosen, put in the third person, each with its source span.
 *
 * **Takes**: the `Outline`, the cycle, coded `Record`s, decisions, and the choices of an earlier base.
 * **Gives**: the `Draft`, its provenance as YAML, and what its base carries on.
 * **Problems it can report**: `base-stale`, `decision-unfollowed`, `section-empty`,
 * `draft-too-long`, `link-not-usable`, and those of `markdown/`.
 */
export { carriedSentences, knownUnits } from './carried-sentences.js';
export { draft } from './compose/draft-report.js';
export type { DraftingContext } from './context.js';
export * from './draft.js';
export { writeProvenance } from './provenance.js';
export { isStyleRule, type StyleRule, styleRules } from './style/rules.js';
