import type { Base } from './base.js';
import type { Document } from './blocks.js';
import { sha256 } from './hash.js';

type Choices = Pick<Base, 'sentences' | 'units'>;

/** The base of a draft.md and the document it parses to; drafting adds its choices where there are any. */
export function makeBase(markdown: string, document: Document, choices: Choices = { sentences: [] }): Base {
  const draftId = sha256(markdown).slice(0, 12);
  return { format: 1, draftId, cycle: document.masthead.cycle, document, ...choices, offers: [] };
}
