/**
 * Base, edited and regenerated become changes to the edited file.
 *
 * **Takes**: the base and the regenerated draft, the edited draft as it stands in Word, and where the base's passages
 * stand in it.
 * **Gives**: `Change`s to write into the editor's file, and what became of every piece of news.
 * **Problems it can report**: none; conflicts are `Entry`s, for a person to settle.
 */
export {
  type ConflictReason,
  conflictReasons,
  type Entry,
  type EntryKind,
  type ListedReason,
  listedReasons,
  type OpenConflict,
} from './entries.js';
export { mastheadPassages } from './masthead-passages.js';
export { type Merged, merge, type Sides } from './merge.js';
