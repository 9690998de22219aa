/**
 * The page to judge a draft on: each sentence beside its source, what was covered, left out and found wrong.
 *
 * **Takes**: the `Draft`, its `Document`, the problems, facts of the cycle, and the page's own style and script.
 * **Gives**: one self-contained HTML file; nothing in a submission can put script, style or a request into it.
 * **Problems it can report**: none of its own.
 */
export type { ReviewAssets, ReviewFacts, ReviewInput } from './input.js';
export { reviewPage, reviewPieces } from './page.js';
