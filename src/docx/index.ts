/**
 * The door for Word files: package gate, reader and writer.
 *
 * **Takes** a `Document` and its base, or the bytes of a Word file.
 * **Gives** the bytes of a Word file in the Geneva style set, or the `Document` and base read from one.
 * **Problems it can report**: `package-invalid`, `package-too-large`, `package-doctype`, `word-unsupported`,
 * `base-missing`, `emblem-unusable`.
 */

export { type BaseText, baseText } from './base-part.js';
export { checkEmblem } from './emblem.js';
export { packageLimits } from './package/limits.js';
export { openPackage, type Package } from './package/open-package.js';
export type { Relationship } from './package/relationships.js';
export { type ReadDocument, readDocx, readPackage } from './read/read-docx.js';
export { type WriteOptions, writeDocx } from './write/write-docx.js';
