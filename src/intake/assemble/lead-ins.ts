import { literalText } from '../../document/index.js';
import type { TextBlock } from './headings.js';
import { textEnd } from './sentence-ends.js';

type Item = {
  readonly level: number;
  readonly index: number;
  readonly introduces: boolean;
  readonly leadIn: number | null;
};

/** Which passage introduces a list: the paragraph right above it, or for items below an item, that item. */
export class LeadIns {
  #paragraph: number | null = null;
  #items: Item[] = [];

  /** A heading parts a list from the paragraph above it. */
  interrupt(): void {
    this.#paragraph = null;
    this.#items = [];
  }

  /** The lead-in of the passage that becomes number `index`. */
  enter(block: TextBlock, index: number): number | null {
    if (block.kind !== 'list-item') {
      this.#paragraph = block.kind === 'paragraph' && introduces(block) ? index : null;
      this.#items = [];
      return null;
    }
    const level = block.level ?? 1;
    while ((this.#items.at(-1)?.level ?? 0) >= level) this.#items.pop();
    const above = this.#items.at(-1);
    const leadIn = above === undefined ? this.#paragraph : above.introduces ? above.index : above.leadIn;
    this.#items.push({ level, index, introduces: introduces(block), leadIn });
    return leadIn;
  }
}

function introduces(block: TextBlock): boolean {
  const text = literalText(block.inlines).trimEnd();
  if (/[:;,–—-]$/u.test(text)) return true;
  return (
    textEnd(text) !== 'ended' ||
    /\b(?:following|as follows|below|these are|namely)\b[^.]{0,80}\.$/iu.test(text.slice(-200))
  );
}
