/**
 * The door for Word files: package gate, reader, writer, and changes to what somebody edited.
 *
 * **Takes** a `Document` and its base, or the bytes of a Word file.
 * **Gives** the bytes of a Word file in the Geneva style set; the `Document` and base read from one; or, of a file that
 * somebody sent, its text as a person reads it; of a draft that was edited, what it says once all tracked changes are
 * accepted, and a copy of it with further changes written in as tracked changes.
 * **Problems it can report**: `package-invalid`, `package-too-large`, `package-doctype`, `word-unsupported`,
 * `base-missing`, `emblem-unusable`; of a file that was sent also `changes-tracked`, `hidden-text`,
 * `comments-left-out`, `furniture-removed`, `file-author`, `macros-not-run`.
 */

export { type BaseText, baseText } from './base-part.js';
export { checkEmblem } from './emblem.js';
export { packageLimits } from './package/limits.js';
export { openPackage, type Package } from './package/open-package.js';
export type { Relationship } from './package/relationships.js';
export { patchDocx } from './patch/patch-docx.js';
export { readEdited } from './patch/read-edited.js';
export { findBase, parseBase } from './read/find-base.js';
export { protectionOf } from './read/protection.js';
export { type ReadDocument, readDocx, readPackage } from './read/read-docx.js';
export { canonicalXml } from './revisions/canonical-xml.js';
export { checkPatched, type ExpectedPatch } from './revisions/check-patched.js';
export type { Decide, Fate, Revision, RevisionKind } from './revisions/revision.js';
export { revisionDates } from './revisions/revision-dates.js';
export { settle } from './revisions/settle.js';
export { readWordText } from './text/read-word-text.js';
export type * from './text/word-text.js';
export { type WriteOptions, writeDocx } from './write/write-docx.js';
