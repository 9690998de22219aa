/**
 * The one text model: what a draft is between Markdown, templates and Word.
 *
 * Takes: nothing. Gives: the types, their ids, plain text and runs. Problems it can report: none.
 */

export type { Base, CarriedSentence } from './base.js';
export type * from './blocks.js';
export type * from './change.js';
export { isCarriable, withoutUncarriable } from './characters.js';
export type * from './edited.js';
export { sha256 } from './hash.js';
export { blockIds, bookmarkName, isBlockId } from './ids.js';
export { makeBase } from './make-base.js';
export type { Masthead } from './masthead.generated.js';
export { isMonth, months } from './months.js';
export { normalizeBlock, normalizeDocument, normalizeInlines } from './normalize.js';
export { repeatedLetter, romanNumeral } from './numerals.js';
export { ordinal, ordinalInWords } from './ordinal.js';
export {
  type Anchor,
  anchorCharacter,
  type DocumentPassage,
  type Passage,
  type PassageKind,
  passageOf,
  passageOfNote,
  passagesOf,
  passagesOfBlock,
} from './passages.js';
export { literalText, plainText, plainTextOf, unifyText } from './plain-text.js';
export { inlinesToRuns, type Run, runsToInlines } from './runs.js';
export { countDocumentWords, countWords } from './word-count.js';
