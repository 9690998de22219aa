/**
 * Recognizes the paragraphs of a base in the draft an editor sends back, and tells what differs between two texts.
 *
 * **Takes**: the base's passages and notes, and an edited draft.
 * **Gives**: where each passage and note stands now; differences as whole words.
 * **Problems it can report**: none.
 */

export { type AlignedBase, align } from './align.js';
export { diffWords, type Hunk } from './diff-words.js';
export { type EditedPlace, type JoinedStretches, joinStretches } from './join-stretches.js';
export { likeness } from './likeness.js';
export { safeRecognition } from './safe-recognition.js';
export type { Alignment, FoundBy, Standing, Stretch } from './standing.js';
