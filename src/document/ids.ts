import type { Block } from './blocks.js';
import { sha256 } from './hash.js';

/**
 * The name of the hidden Word bookmark round a block: `_ph_` and twelve hex digits of its id's hash. Bookmark names
 * allow no slash, and 40 characters at most; a name made from the id alone can be recomputed without any other part.
 */
export function bookmarkName(blockId: string): string {
  return `_ph_${sha256(blockId).slice(0, 12)}`;
}

/** Ids are made of the letters that survive a Markdown comment, a footnote label and a URL fragment untouched. */
export function isBlockId(id: string): boolean {
  return /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/.test(id) && !id.includes('--');
}

export function blockIds(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => block.id);
}
