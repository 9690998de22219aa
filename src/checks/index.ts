/**
 * Editorial rules and checks of consistency, over a draft as over a Word file an editor has worked on.
 *
 * **Takes**: a `Document`, the cycle and the registers.
 * **Gives**: `Problem`s for a person; the same as `Finding`s with their blocks, for a page.
 * **Problems it can report**: the ids of `rules`, each of which `checks_off` in cycle.yaml switches off; `check-unknown`.
 */
export { type CheckContext, checkDocument, findIn } from './check-document.js';
export { checkSwitchedOff } from './check-switched-off.js';
export type { Finding, Rule } from './rule.js';
export { rules } from './rules/index.js';
